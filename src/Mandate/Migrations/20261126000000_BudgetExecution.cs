using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class BudgetExecution : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounting_month",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounting_month", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounting_month_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "execution_control",
                schema: "budget",
                columns: table => new
                {
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mode = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_execution_control", x => x.cycle_id);
                    table.ForeignKey(
                        name: "fk_execution_control_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "execution_import",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    entries = table.Column<int>(type: "integer", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_execution_import", x => x.id);
                    table.ForeignKey(
                        name: "fk_execution_import_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "fund",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    level = table.Column<decimal>(type: "numeric", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "line_code",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_line_code_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "line_forecast",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_forecast", x => x.id);
                    table.ForeignKey(
                        name: "fk_line_forecast_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "transfer",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_part = table.Column<string>(type: "text", nullable: false),
                    from_group = table.Column<string>(type: "text", nullable: false),
                    from_line = table.Column<string>(type: "text", nullable: false),
                    to_part = table.Column<string>(type: "text", nullable: false),
                    to_group = table.Column<string>(type: "text", nullable: false),
                    to_line = table.Column<string>(type: "text", nullable: false),
                    amount_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    is_alone = table.Column<bool>(type: "boolean", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_for = table.Column<string>(type: "text", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    refusal = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer", x => x.id);
                    table.CheckConstraint("ck_transfer_above_zero", "amount_usd > 0");
                    table.ForeignKey(
                        name: "fk_transfer_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "transfer_rule",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    forbids_out = table.Column<bool>(type: "boolean", nullable: false),
                    forbids_in = table.Column<bool>(type: "boolean", nullable: false),
                    limit_percent = table.Column<decimal>(type: "numeric", nullable: true),
                    limit_usd = table.Column<decimal>(type: "numeric", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_rule", x => x.id);
                    table.ForeignKey(
                        name: "fk_transfer_rule_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "unforeseen_authorisation",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    amount_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    from_savings = table.Column<decimal>(type: "numeric", nullable: false),
                    from_provision = table.Column<decimal>(type: "numeric", nullable: false),
                    from_working_capital = table.Column<decimal>(type: "numeric", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unforeseen_authorisation", x => x.id);
                    table.CheckConstraint("ck_unforeseen_authorisation_met", "from_savings + from_provision + from_working_capital <= amount_usd");
                    table.ForeignKey(
                        name: "fk_unforeseen_authorisation_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "unforeseen_past",
                schema: "budget",
                columns: table => new
                {
                    cycle = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    authorised_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unforeseen_past", x => x.cycle);
                });

            migrationBuilder.CreateTable(
                name: "execution_entry",
                schema: "budget",
                columns: table => new
                {
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_execution_entry", x => new { x.cycle_id, x.entry_id });
                    table.ForeignKey(
                        name: "fk_execution_entry_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_execution_entry_execution_import_import_id",
                        column: x => x.import_id,
                        principalSchema: "budget",
                        principalTable: "execution_import",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "fund_figure",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    is_approximate = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_figure", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_figure_fund_fund_id",
                        column: x => x.fund_id,
                        principalSchema: "budget",
                        principalTable: "fund",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "fund_movement",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_movement", x => x.id);
                    table.CheckConstraint("ck_fund_movement_above_zero", "amount > 0");
                    table.ForeignKey(
                        name: "fk_fund_movement_fund_fund_id",
                        column: x => x.fund_id,
                        principalSchema: "budget",
                        principalTable: "fund",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "fund_proposal",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_proposal", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_proposal_fund_fund_id",
                        column: x => x.fund_id,
                        principalSchema: "budget",
                        principalTable: "fund",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounting_month_cycle_id_month",
                schema: "budget",
                table: "accounting_month",
                columns: new[] { "cycle_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_execution_entry_import_id",
                schema: "budget",
                table: "execution_entry",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_execution_import_cycle_id",
                schema: "budget",
                table: "execution_import",
                column: "cycle_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_code",
                schema: "budget",
                table: "fund",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fund_figure_fund_id",
                schema: "budget",
                table: "fund_figure",
                column: "fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_movement_fund_id",
                schema: "budget",
                table: "fund_movement",
                column: "fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_proposal_fund_id",
                schema: "budget",
                table: "fund_proposal",
                column: "fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_line_code_cycle_id_code",
                schema: "budget",
                table: "line_code",
                columns: new[] { "cycle_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_line_forecast_cycle_id_part_group_line_month",
                schema: "budget",
                table: "line_forecast",
                columns: new[] { "cycle_id", "part", "group", "line", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transfer_cycle_id_number",
                schema: "budget",
                table: "transfer",
                columns: new[] { "cycle_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transfer_rule_cycle_id_part",
                schema: "budget",
                table: "transfer_rule",
                columns: new[] { "cycle_id", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unforeseen_authorisation_cycle_id",
                schema: "budget",
                table: "unforeseen_authorisation",
                column: "cycle_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounting_month",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "execution_control",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "execution_entry",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "fund_figure",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "fund_movement",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "fund_proposal",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "line_code",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "line_forecast",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "transfer",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "transfer_rule",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "unforeseen_authorisation",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "unforeseen_past",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "execution_import",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "fund",
                schema: "budget");
        }
    }
}

using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class Budget : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "budget");

            migrationBuilder.CreateTable(
                name: "cycle",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycle", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "version",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_version_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "expenditure_object",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    constant = table.Column<decimal>(type: "numeric", nullable: false),
                    cost_change = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expenditure_object", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_expenditure_object_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "line",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    professional_months = table.Column<int>(type: "integer", nullable: false),
                    general_service_months = table.Column<int>(type: "integer", nullable: false),
                    staff_cost = table.Column<decimal>(type: "numeric", nullable: false),
                    non_staff_cost = table.Column<decimal>(type: "numeric", nullable: false),
                    previous = table.Column<decimal>(type: "numeric", nullable: true),
                    programme_change = table.Column<decimal>(type: "numeric", nullable: true),
                    cost_change = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_line_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "outcome_budget",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome_budget", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_outcome_budget_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "outcome_resources",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    row = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    regular_before = table.Column<decimal>(type: "numeric", nullable: true),
                    extra_budgetary_before = table.Column<decimal>(type: "numeric", nullable: true),
                    supplementary_before = table.Column<decimal>(type: "numeric", nullable: true),
                    regular = table.Column<decimal>(type: "numeric", nullable: true),
                    extra_budgetary = table.Column<decimal>(type: "numeric", nullable: true),
                    supplementary = table.Column<decimal>(type: "numeric", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome_resources", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_outcome_resources_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "rate",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    francs_per_dollar = table.Column<decimal>(type: "numeric", nullable: false),
                    used_for = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rate", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_rate_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "strategic_item",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    groups = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategic_item", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_strategic_item_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "technical_cooperation",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    constant = table.Column<decimal>(type: "numeric", nullable: false),
                    recosted = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_technical_cooperation", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_technical_cooperation_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_cycle_code",
                schema: "budget",
                table: "cycle",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_version_cycle_id_number",
                schema: "budget",
                table: "version",
                columns: new[] { "cycle_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "expenditure_object",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "line",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "outcome_budget",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "outcome_resources",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "rate",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "strategic_item",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "technical_cooperation",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "version",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "cycle",
                schema: "budget");
        }
    }
}

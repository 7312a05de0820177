using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class BudgetManagers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                schema: "budget",
                table: "standard_cost",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "standard_costs",
                schema: "budget",
                table: "line",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "standard_costs_from",
                schema: "budget",
                table: "line",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "manager_assignment",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_line = table.Column<bool>(type: "boolean", nullable: false),
                    managed = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_manager_assignment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "zero_base_item",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    @object = table.Column<string>(name: "object", type: "text", nullable: true),
                    forecast_percent = table.Column<decimal>(type: "numeric", nullable: false),
                    actual_percent = table.Column<decimal>(type: "numeric", nullable: false),
                    effect_entered = table.Column<decimal>(type: "numeric", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zero_base_item", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_zero_base_item_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_manager_assignment_account_id",
                schema: "budget",
                table: "manager_assignment",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_manager_assignment_is_line_managed",
                schema: "budget",
                table: "manager_assignment",
                columns: new[] { "is_line", "managed" },
                unique: true,
                filter: "until is null");

            migrationBuilder.Sql(Mandate.Budget.BudgetGuards.Rows);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "manager_assignment",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "zero_base_item",
                schema: "budget");

            migrationBuilder.DropColumn(
                name: "from",
                schema: "budget",
                table: "standard_cost");

            migrationBuilder.DropColumn(
                name: "standard_costs",
                schema: "budget",
                table: "line");

            migrationBuilder.DropColumn(
                name: "standard_costs_from",
                schema: "budget",
                table: "line");
        }
    }
}

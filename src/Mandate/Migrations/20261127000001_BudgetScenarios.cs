using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class BudgetScenarios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "scenario",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    base_number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    made_number = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scenario", x => x.id);
                    table.ForeignKey(
                        name: "fk_scenario_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "scenario_change",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scenario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: true),
                    to = table.Column<string>(type: "text", nullable: true),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    chf_share = table.Column<decimal>(type: "numeric", nullable: true),
                    professional_months = table.Column<int>(type: "integer", nullable: false),
                    general_service_months = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scenario_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_scenario_change_scenario_scenario_id",
                        column: x => x.scenario_id,
                        principalSchema: "budget",
                        principalTable: "scenario",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_scenario_cycle_id_code",
                schema: "budget",
                table: "scenario",
                columns: new[] { "cycle_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scenario_change_scenario_id_position",
                schema: "budget",
                table: "scenario_change",
                columns: new[] { "scenario_id", "position" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "scenario_change",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "scenario",
                schema: "budget");
        }
    }
}

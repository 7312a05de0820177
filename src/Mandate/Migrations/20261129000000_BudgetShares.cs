using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class BudgetShares : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessed_member",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessed_member", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_assessed_member_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "contribution_balance",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    credit = table.Column<decimal>(type: "numeric", nullable: false),
                    arrears = table.Column<decimal>(type: "numeric", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contribution_balance", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_contribution_balance_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "outcome_requirement",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    required = table.Column<decimal>(type: "numeric", nullable: true),
                    extra_budgetary_secured = table.Column<decimal>(type: "numeric", nullable: true),
                    supplementary_secured = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome_requirement", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_outcome_requirement_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "outcome_share",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome_share", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_outcome_share_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.Sql(Mandate.Budget.BudgetGuards.Rows);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessed_member",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "contribution_balance",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "outcome_requirement",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "outcome_share",
                schema: "budget");
        }
    }
}

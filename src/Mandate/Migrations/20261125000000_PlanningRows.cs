using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class PlanningRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cost_assumption",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    is_approximate = table.Column<bool>(type: "boolean", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cost_assumption", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_cost_assumption_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "new_post",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    location = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "jsonb", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_new_post", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_new_post_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "provision",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    paragraph = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    francs = table.Column<decimal>(type: "numeric", nullable: true),
                    is_approximate = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provision", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_provision_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "redeployment",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    millions = table.Column<decimal>(type: "numeric", nullable: true),
                    posts = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redeployment", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_redeployment_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "regional_inflation",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    annual_percent = table.Column<decimal>(type: "numeric", nullable: false),
                    heading_period = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regional_inflation", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_regional_inflation_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cost_assumption",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "new_post",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "provision",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "redeployment",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "regional_inflation",
                schema: "budget");
        }
    }
}

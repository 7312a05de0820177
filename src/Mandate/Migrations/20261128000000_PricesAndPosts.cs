using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class PricesAndPosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cost_element",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    @object = table.Column<string>(name: "object", type: "text", nullable: false),
                    is_staff = table.Column<bool>(type: "boolean", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true),
                    factor = table.Column<string>(type: "text", nullable: false),
                    assumption = table.Column<string>(type: "text", nullable: true),
                    own_percent = table.Column<decimal>(type: "numeric", nullable: true),
                    timing = table.Column<string>(type: "text", nullable: false),
                    share_percent = table.Column<decimal>(type: "numeric", nullable: true),
                    amount = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cost_element", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_cost_element_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "post",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    grade = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "text", nullable: false),
                    funding = table.Column<string>(type: "text", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_post_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "standard_cost",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    monthly = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standard_cost", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_standard_cost_version_version_id",
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
                name: "cost_element",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "post",
                schema: "budget");

            migrationBuilder.DropTable(
                name: "standard_cost",
                schema: "budget");
        }
    }
}

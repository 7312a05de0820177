using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class BudgetAdoption : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "adopted_at",
                schema: "budget",
                table: "version",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "adopted_by",
                schema: "budget",
                table: "version",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision",
                schema: "budget",
                table: "version",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                schema: "budget",
                table: "version",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "seal",
                schema: "budget",
                table: "version",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stage",
                schema: "budget",
                table: "version",
                type: "text",
                nullable: false,
                defaultValue: "Proposed");

            migrationBuilder.AddColumn<string>(
                name: "manager",
                schema: "budget",
                table: "line",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "unit",
                schema: "budget",
                table: "line",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "restated_amount",
                schema: "budget",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    adopted = table.Column<decimal>(type: "numeric", nullable: false),
                    restated = table.Column<decimal>(type: "numeric", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restated_amount", x => new { x.version_id, x.position });
                    table.ForeignKey(
                        name: "fk_restated_amount_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "budget",
                        principalTable: "version",
                        principalColumn: "id");
                });

            migrationBuilder.Sql(Mandate.Budget.BudgetGuards.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Mandate.Budget.BudgetGuards.Drop);

            migrationBuilder.DropTable(
                name: "restated_amount",
                schema: "budget");

            migrationBuilder.DropColumn(
                name: "adopted_at",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "adopted_by",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "decision",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "reason",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "seal",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "stage",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "manager",
                schema: "budget",
                table: "line");

            migrationBuilder.DropColumn(
                name: "unit",
                schema: "budget",
                table: "line");
        }
    }
}

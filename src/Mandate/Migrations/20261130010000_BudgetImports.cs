using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class BudgetImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "withdrawal",
                schema: "budget",
                table: "version",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                schema: "budget",
                table: "version",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_by",
                schema: "budget",
                table: "version",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "grade",
                schema: "budget",
                table: "scenario_change",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "upload",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle = table.Column<string>(type: "text", nullable: false),
                    archive = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_upload", x => x.id);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_version_adopted_or_withdrawn",
                schema: "budget",
                table: "version",
                sql: "decision is null or withdrawn_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_upload_at",
                schema: "budget",
                table: "upload",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "upload",
                schema: "budget");

            migrationBuilder.DropCheckConstraint(
                name: "ck_version_adopted_or_withdrawn",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "withdrawal",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "withdrawn_by",
                schema: "budget",
                table: "version");

            migrationBuilder.DropColumn(
                name: "grade",
                schema: "budget",
                table: "scenario_change");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class WorkingCapital : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "amount_usd",
                schema: "budget",
                table: "fund_movement",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "authorisation_id",
                schema: "budget",
                table: "fund_movement",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "step",
                schema: "budget",
                table: "fund_movement",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "execution_upload",
                schema: "budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    codes = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_execution_upload", x => x.id);
                    table.ForeignKey(
                        name: "fk_execution_upload_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalSchema: "budget",
                        principalTable: "cycle",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_fund_movement_authorisation_id",
                schema: "budget",
                table: "fund_movement",
                column: "authorisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_execution_upload_at",
                schema: "budget",
                table: "execution_upload",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_execution_upload_cycle_id",
                schema: "budget",
                table: "execution_upload",
                column: "cycle_id");

            migrationBuilder.AddForeignKey(
                name: "fk_fund_movement_unforeseen_authorisation_authorisation_id",
                schema: "budget",
                table: "fund_movement",
                column: "authorisation_id",
                principalSchema: "budget",
                principalTable: "unforeseen_authorisation",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_fund_movement_unforeseen_authorisation_authorisation_id",
                schema: "budget",
                table: "fund_movement");

            migrationBuilder.DropTable(
                name: "execution_upload",
                schema: "budget");

            migrationBuilder.DropIndex(
                name: "ix_fund_movement_authorisation_id",
                schema: "budget",
                table: "fund_movement");

            migrationBuilder.DropColumn(
                name: "amount_usd",
                schema: "budget",
                table: "fund_movement");

            migrationBuilder.DropColumn(
                name: "authorisation_id",
                schema: "budget",
                table: "fund_movement");

            migrationBuilder.DropColumn(
                name: "step",
                schema: "budget",
                table: "fund_movement");
        }
    }
}

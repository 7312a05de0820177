using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class ResultsInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "result_id",
                schema: "organisation",
                table: "role_grant",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "level",
                schema: "results",
                table: "review_step",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "on_behalf_of",
                schema: "results",
                table: "review_step",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "levels_passed",
                schema: "results",
                table: "country_result",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "review_level",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    reach = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_level", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_level_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id");
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_role_grant_result_of_framework",
                schema: "organisation",
                table: "role_grant",
                sql: "result_id is null or framework_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_review_level_framework_id_position",
                schema: "results",
                table: "review_level",
                columns: new[] { "framework_id", "position" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review_level",
                schema: "results");

            migrationBuilder.DropCheckConstraint(
                name: "ck_role_grant_result_of_framework",
                schema: "organisation",
                table: "role_grant");

            migrationBuilder.DropColumn(
                name: "result_id",
                schema: "organisation",
                table: "role_grant");

            migrationBuilder.DropColumn(
                name: "level",
                schema: "results",
                table: "review_step");

            migrationBuilder.DropColumn(
                name: "on_behalf_of",
                schema: "results",
                table: "review_step");

            migrationBuilder.DropColumn(
                name: "levels_passed",
                schema: "results",
                table: "country_result");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class ResultsAcross : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "indicator_link",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    is_comparable = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_link", x => x.id);
                    table.CheckConstraint("ck_indicator_link_ends", "(kind = 'New') = (from_id is null) and (kind = 'Dropped') = (to_id is null)");
                    table.CheckConstraint("ck_indicator_link_frameworks", "from_framework_id <> to_framework_id");
                    table.ForeignKey(
                        name: "fk_indicator_link_framework_from_framework_id",
                        column: x => x.from_framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_link_framework_to_framework_id",
                        column: x => x.to_framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_link_indicator_from_id",
                        column: x => x.from_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_link_indicator_to_id",
                        column: x => x.to_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_link_from_framework_id",
                schema: "results",
                table: "indicator_link",
                column: "from_framework_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_link_from_id",
                schema: "results",
                table: "indicator_link",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_link_to_framework_id_from_framework_id_to_id_from~",
                schema: "results",
                table: "indicator_link",
                columns: new[] { "to_framework_id", "from_framework_id", "to_id", "from_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_link_to_id",
                schema: "results",
                table: "indicator_link",
                column: "to_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicator_link",
                schema: "results");
        }
    }
}

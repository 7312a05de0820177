using System;
using Mandate.Cooperation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class IatiPublishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "iati_exclusion",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    project = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_exclusion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "iati_publication",
                schema: "cooperation",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    activities = table.Column<int>(type: "integer", nullable: false),
                    warnings = table.Column<int>(type: "integer", nullable: false),
                    left_out = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_publication", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "iati_publisher",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    identifier = table.Column<string>(type: "text", nullable: false),
                    organisation_type = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    department = table.Column<string>(type: "jsonb", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    website = table.Column<string>(type: "text", nullable: true),
                    day = table.Column<int>(type: "integer", nullable: true),
                    split = table.Column<string>(type: "text", nullable: false),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    file_size = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_publisher", x => x.id);
                    table.CheckConstraint("ck_iati_publisher_one", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "iati_publication_file",
                schema: "cooperation",
                columns: table => new
                {
                    publication = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    activities = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_publication_file", x => new { x.publication, x.name });
                    table.ForeignKey(
                        name: "fk_iati_publication_file_iati_publication_publication",
                        column: x => x.publication,
                        principalSchema: "cooperation",
                        principalTable: "iati_publication",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "iati_published_activity",
                schema: "cooperation",
                columns: table => new
                {
                    publication = table.Column<int>(type: "integer", nullable: false),
                    identifier = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    last_updated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_published_activity", x => new { x.publication, x.identifier });
                    table.ForeignKey(
                        name: "fk_iati_published_activity_iati_publication_publication",
                        column: x => x.publication,
                        principalSchema: "cooperation",
                        principalTable: "iati_publication",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "iati_publication_content",
                schema: "cooperation",
                columns: table => new
                {
                    publication = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    gzip = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_publication_content", x => new { x.publication, x.name });
                    table.ForeignKey(
                        name: "fk_iati_publication_content_iati_publication_file_publication_~",
                        columns: x => new { x.publication, x.name },
                        principalSchema: "cooperation",
                        principalTable: "iati_publication_file",
                        principalColumns: new[] { "publication", "name" });
                });

            migrationBuilder.Sql(IatiGuards.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(IatiGuards.Drop);

            migrationBuilder.DropTable(
                name: "iati_publication_content",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "iati_published_activity",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "iati_publication_file",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "iati_publisher",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "iati_publication",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "iati_exclusion",
                schema: "cooperation");
        }
    }
}

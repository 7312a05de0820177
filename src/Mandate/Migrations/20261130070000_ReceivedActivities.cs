using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class ReceivedActivities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "cooperation");

            migrationBuilder.CreateTable(
                name: "iati_import",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    is_organisations = table.Column<bool>(type: "boolean", nullable: false),
                    root = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    older = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "iati_mapping",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    theirs = table.Column<string>(type: "text", nullable: false),
                    ours = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_mapping", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "iati_upload",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_upload", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "received_activity",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_organisation = table.Column<bool>(type: "boolean", nullable: false),
                    identifier = table.Column<string>(type: "text", nullable: false),
                    reporting_ref = table.Column<string>(type: "text", nullable: true),
                    reporting_name = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "jsonb", nullable: true),
                    status = table.Column<string>(type: "text", nullable: true),
                    hierarchy = table.Column<int>(type: "integer", nullable: true),
                    is_humanitarian = table.Column<bool>(type: "boolean", nullable: true),
                    default_currency = table.Column<string>(type: "text", nullable: true),
                    last_updated = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    planned_start = table.Column<DateOnly>(type: "date", nullable: true),
                    actual_start = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_end = table.Column<DateOnly>(type: "date", nullable: true),
                    actual_end = table.Column<DateOnly>(type: "date", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    xml_length = table.Column<int>(type: "integer", nullable: false),
                    xml = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_activity", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "received_budget",
                schema: "cooperation",
                columns: table => new
                {
                    activity_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: true),
                    period_start = table.Column<DateOnly>(type: "date", nullable: true),
                    period_end = table.Column<DateOnly>(type: "date", nullable: true),
                    amount = table.Column<decimal>(type: "numeric", nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true),
                    value_date = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_budget", x => new { x.activity_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "received_party",
                schema: "cooperation",
                columns: table => new
                {
                    activity_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "text", nullable: true),
                    type = table.Column<string>(type: "text", nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_party", x => new { x.activity_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "received_place",
                schema: "cooperation",
                columns: table => new
                {
                    activity_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    transaction = table.Column<int>(type: "integer", nullable: true),
                    is_region = table.Column<bool>(type: "boolean", nullable: false),
                    vocabulary = table.Column<string>(type: "text", nullable: true),
                    code = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_place", x => new { x.activity_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "received_related",
                schema: "cooperation",
                columns: table => new
                {
                    activity_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "text", nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_related", x => new { x.activity_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "received_sector",
                schema: "cooperation",
                columns: table => new
                {
                    activity_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    transaction = table.Column<int>(type: "integer", nullable: true),
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_sector", x => new { x.activity_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "received_transaction",
                schema: "cooperation",
                columns: table => new
                {
                    activity_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "text", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    amount = table.Column<decimal>(type: "numeric", nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true),
                    value_date = table.Column<DateOnly>(type: "date", nullable: true),
                    provider_ref = table.Column<string>(type: "text", nullable: true),
                    provider_name = table.Column<string>(type: "text", nullable: true),
                    receiver_ref = table.Column<string>(type: "text", nullable: true),
                    receiver_name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_transaction", x => new { x.activity_id, x.position });
                });

            migrationBuilder.CreateIndex(
                name: "ix_iati_import_at",
                schema: "cooperation",
                table: "iati_import",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_iati_mapping_kind_vocabulary_theirs",
                schema: "cooperation",
                table: "iati_mapping",
                columns: new[] { "kind", "vocabulary", "theirs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_iati_upload_at",
                schema: "cooperation",
                table: "iati_upload",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_received_activity_import_id",
                schema: "cooperation",
                table: "received_activity",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_received_activity_is_organisation_identifier",
                schema: "cooperation",
                table: "received_activity",
                columns: new[] { "is_organisation", "identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_received_activity_reporting_ref",
                schema: "cooperation",
                table: "received_activity",
                column: "reporting_ref");

            migrationBuilder.CreateIndex(
                name: "ix_received_party_ref",
                schema: "cooperation",
                table: "received_party",
                column: "ref");

            migrationBuilder.CreateIndex(
                name: "ix_received_place_is_region_code",
                schema: "cooperation",
                table: "received_place",
                columns: new[] { "is_region", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_received_sector_vocabulary_code",
                schema: "cooperation",
                table: "received_sector",
                columns: new[] { "vocabulary", "code" });

            // Packed already: PostgreSQL need not try to pack it again.
            migrationBuilder.Sql("alter table cooperation.received_activity alter column xml set storage external; alter table cooperation.iati_upload alter column packed set storage external;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "iati_import",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "iati_mapping",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "iati_upload",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "received_activity",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "received_budget",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "received_party",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "received_place",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "received_related",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "received_sector",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "received_transaction",
                schema: "cooperation");
        }
    }
}

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
            migrationBuilder.AddColumn<DateOnly>(
                name: "due",
                schema: "results",
                table: "indicator_target",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_computed",
                schema: "results",
                table: "indicator",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "cooperation_framework",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    standards = table.Column<string>(type: "text", nullable: false),
                    standards_evidence = table.Column<string>(type: "text", nullable: true),
                    standards_link = table.Column<string>(type: "text", nullable: true),
                    trained = table.Column<string>(type: "text", nullable: false),
                    trained_evidence = table.Column<string>(type: "text", nullable: true),
                    trained_link = table.Column<string>(type: "text", nullable: true),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_framework", x => x.id);
                    table.CheckConstraint("ck_cooperation_framework_in_order", "\"from\" <= \"to\"");
                });

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

            migrationBuilder.CreateTable(
                name: "indicator_source",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_source", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_source_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "country_programme",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cooperation_framework_id = table.Column<Guid>(type: "uuid", nullable: true),
                    un_alignment = table.Column<string>(type: "text", nullable: false),
                    un_alignment_note = table.Column<string>(type: "text", nullable: true),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_country_programme", x => x.id);
                    table.CheckConstraint("ck_country_programme_in_order", "\"from\" <= \"to\"");
                    table.ForeignKey(
                        name: "fk_country_programme_cooperation_framework_cooperation_framewo~",
                        column: x => x.cooperation_framework_id,
                        principalSchema: "results",
                        principalTable: "cooperation_framework",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "committee_meeting",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    minutes = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_committee_meeting_country_programme_programme_id",
                        column: x => x.programme_id,
                        principalSchema: "results",
                        principalTable: "country_programme",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "committee_member",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    side = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_committee_member_country_programme_programme_id",
                        column: x => x.programme_id,
                        principalSchema: "results",
                        principalTable: "country_programme",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "programme_document",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    link = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_document", x => x.id);
                    table.ForeignKey(
                        name: "fk_programme_document_country_programme_programme_id",
                        column: x => x.programme_id,
                        principalSchema: "results",
                        principalTable: "country_programme",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "programme_evaluation",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    link = table.Column<string>(type: "text", nullable: true),
                    findings = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_evaluation", x => x.id);
                    table.ForeignKey(
                        name: "fk_programme_evaluation_country_programme_programme_id",
                        column: x => x.programme_id,
                        principalSchema: "results",
                        principalTable: "country_programme",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "programme_priority",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_priority", x => x.id);
                    table.ForeignKey(
                        name: "fk_programme_priority_country_programme_programme_id",
                        column: x => x.programme_id,
                        principalSchema: "results",
                        principalTable: "country_programme",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "committee_decision",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_committee_decision_committee_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "results",
                        principalTable: "committee_meeting",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "served_output",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result_node_id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_served_output", x => x.id);
                    table.ForeignKey(
                        name: "fk_served_output_country_programme_programme_id",
                        column: x => x.programme_id,
                        principalSchema: "results",
                        principalTable: "country_programme",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_served_output_programme_priority_priority_id",
                        column: x => x.priority_id,
                        principalSchema: "results",
                        principalTable: "programme_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_served_output_result_node_result_node_id",
                        column: x => x.result_node_id,
                        principalSchema: "results",
                        principalTable: "result_node",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_committee_decision_meeting_id_number",
                schema: "results",
                table: "committee_decision",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_committee_meeting_programme_id_held_on",
                schema: "results",
                table: "committee_meeting",
                columns: new[] { "programme_id", "held_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_committee_member_programme_id_name_side",
                schema: "results",
                table: "committee_member",
                columns: new[] { "programme_id", "name", "side" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_framework_code",
                schema: "results",
                table: "cooperation_framework",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_framework_country",
                schema: "results",
                table: "cooperation_framework",
                column: "country");

            migrationBuilder.CreateIndex(
                name: "ix_country_programme_code",
                schema: "results",
                table: "country_programme",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_country_programme_cooperation_framework_id",
                schema: "results",
                table: "country_programme",
                column: "cooperation_framework_id");

            migrationBuilder.CreateIndex(
                name: "ix_country_programme_country",
                schema: "results",
                table: "country_programme",
                column: "country");

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

            migrationBuilder.CreateIndex(
                name: "ix_indicator_source_framework_source",
                schema: "results",
                table: "indicator_source",
                columns: new[] { "framework", "source" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_source_indicator_id_framework_source",
                schema: "results",
                table: "indicator_source",
                columns: new[] { "indicator_id", "framework", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_document_programme_id_link",
                schema: "results",
                table: "programme_document",
                columns: new[] { "programme_id", "link" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_evaluation_programme_id_kind_planned_on",
                schema: "results",
                table: "programme_evaluation",
                columns: new[] { "programme_id", "kind", "planned_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_priority_programme_id_code",
                schema: "results",
                table: "programme_priority",
                columns: new[] { "programme_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_served_output_priority_id",
                schema: "results",
                table: "served_output",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_served_output_programme_id_result_node_id",
                schema: "results",
                table: "served_output",
                columns: new[] { "programme_id", "result_node_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_served_output_result_node_id",
                schema: "results",
                table: "served_output",
                column: "result_node_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "committee_decision",
                schema: "results");

            migrationBuilder.DropTable(
                name: "committee_member",
                schema: "results");

            migrationBuilder.DropTable(
                name: "indicator_link",
                schema: "results");

            migrationBuilder.DropTable(
                name: "indicator_source",
                schema: "results");

            migrationBuilder.DropTable(
                name: "programme_document",
                schema: "results");

            migrationBuilder.DropTable(
                name: "programme_evaluation",
                schema: "results");

            migrationBuilder.DropTable(
                name: "served_output",
                schema: "results");

            migrationBuilder.DropTable(
                name: "committee_meeting",
                schema: "results");

            migrationBuilder.DropTable(
                name: "programme_priority",
                schema: "results");

            migrationBuilder.DropTable(
                name: "country_programme",
                schema: "results");

            migrationBuilder.DropTable(
                name: "cooperation_framework",
                schema: "results");

            migrationBuilder.DropColumn(
                name: "due",
                schema: "results",
                table: "indicator_target");

            migrationBuilder.DropColumn(
                name: "is_computed",
                schema: "results",
                table: "indicator");
        }
    }
}

using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "organisation");

            migrationBuilder.EnsureSchema(
                name: "results");

            migrationBuilder.EnsureSchema(
                name: "journal");

            migrationBuilder.EnsureSchema(
                name: "kernel");

            migrationBuilder.CreateTable(
                name: "entry",
                schema: "journal",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    on_behalf_of = table.Column<string>(type: "text", nullable: true),
                    operation = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    subject_type = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    old = table.Column<string>(type: "json", nullable: true),
                    @new = table.Column<string>(name: "new", type: "json", nullable: true),
                    @event = table.Column<string>(name: "event", type: "text", nullable: true),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "framework",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    has_invented_results = table.Column<bool>(type: "boolean", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: true),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    figures_version = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_framework", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "framework_import",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_code = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    removed = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<byte[]>(type: "bytea", nullable: true),
                    state_after = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    undone_by = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_framework_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handler",
                schema: "journal",
                columns: table => new
                {
                    handler = table.Column<string>(type: "text", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handler", x => x.handler);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_key",
                schema: "kernel",
                columns: table => new
                {
                    actor = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    operation = table.Column<string>(type: "text", nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    outcome = table.Column<string>(type: "json", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_key", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "import_stage",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    archive = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_stage", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parked",
                schema: "journal",
                columns: table => new
                {
                    handler = table.Column<string>(type: "text", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    subject_type = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parked", x => new { x.handler, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                schema: "organisation",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "region",
                schema: "organisation",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_region", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_failure",
                schema: "organisation",
                columns: table => new
                {
                    email_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_failure", x => x.email_hash);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                schema: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
                    table.CheckConstraint("ck_unit_not_its_own_parent", "parent_id <> id");
                    table.CheckConstraint("ck_unit_valid_in_order", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_unit_unit_parent_id",
                        column: x => x.parent_id,
                        principalSchema: "organisation",
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "framework_level",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    depth = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_framework_level", x => x.id);
                    table.ForeignKey(
                        name: "fk_framework_level_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "reporting_period",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_period", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporting_period_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "result_node",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result_node", x => x.id);
                    table.ForeignKey(
                        name: "fk_result_node_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_result_node_result_node_parent_id",
                        column: x => x.parent_id,
                        principalSchema: "results",
                        principalTable: "result_node",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "sdg_link",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sdg_target = table.Column<string>(type: "text", nullable: false),
                    sdg_goal = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    all_outcomes = table.Column<bool>(type: "boolean", nullable: false),
                    outcome_codes = table.Column<List<string>>(type: "text[]", nullable: false),
                    sdg_indicators = table.Column<List<string>>(type: "text[]", nullable: false),
                    is_new = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sdg_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_sdg_link_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "country",
                schema: "organisation",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    alpha3 = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    m49 = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", nullable: false),
                    member_state = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_country", x => x.code);
                    table.ForeignKey(
                        name: "fk_country_region_region_code",
                        column: x => x.region_code,
                        principalSchema: "organisation",
                        principalTable: "region",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_unit_unit_id",
                        column: x => x.unit_id,
                        principalSchema: "organisation",
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result_node_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    is_code_printed = table.Column<bool>(type: "boolean", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    direction = table.Column<string>(type: "text", nullable: true),
                    time_rule = table.Column<string>(type: "text", nullable: false),
                    place_rule = table.Column<string>(type: "text", nullable: false),
                    hierarchy_rule = table.Column<string>(type: "text", nullable: false),
                    dimension_rule = table.Column<string>(type: "text", nullable: false),
                    means_of_verification = table.Column<string>(type: "jsonb", nullable: true),
                    verification_system = table.Column<string>(type: "text", nullable: true),
                    change = table.Column<string>(type: "text", nullable: true),
                    sdg_indicator = table.Column<string>(type: "text", nullable: true),
                    sdg_relation = table.Column<string>(type: "text", nullable: true),
                    is_cooperation_strategy = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    responsible_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_indicator_result_node_result_node_id",
                        column: x => x.result_node_id,
                        principalSchema: "results",
                        principalTable: "result_node",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "duty_station",
                schema: "organisation",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    country_code = table.Column<string>(type: "character varying(2)", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_station", x => x.code);
                    table.ForeignKey(
                        name: "fk_duty_station_country_country_code",
                        column: x => x.country_code,
                        principalSchema: "organisation",
                        principalTable: "country",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duty_station_unit_unit_id",
                        column: x => x.unit_id,
                        principalSchema: "organisation",
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_country",
                schema: "organisation",
                columns: table => new
                {
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country_code = table.Column<string>(type: "character varying(2)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_country", x => new { x.unit_id, x.country_code });
                    table.ForeignKey(
                        name: "fk_unit_country_country_country_code",
                        column: x => x.country_code,
                        principalSchema: "organisation",
                        principalTable: "country",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_country_unit_unit_id",
                        column: x => x.unit_id,
                        principalSchema: "organisation",
                        principalTable: "unit",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "account",
                schema: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    user_name = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "organisation",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "baseline",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    dimension = table.Column<string>(type: "text", nullable: true),
                    years = table.Column<string>(type: "text", nullable: true),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: false),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    is_cumulative = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_baseline", x => x.id);
                    table.ForeignKey(
                        name: "fk_baseline_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "figure_change",
                schema: "results",
                columns: table => new
                {
                    journal_seq = table.Column<long>(type: "bigint", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country_result_id = table.Column<Guid>(type: "uuid", nullable: true),
                    @event = table.Column<string>(name: "event", type: "text", nullable: false),
                    rules = table.Column<string>(type: "jsonb", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    before = table.Column<decimal>(type: "numeric", nullable: true),
                    after = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_change", x => x.journal_seq);
                    table.ForeignKey(
                        name: "fk_figure_change_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "indicator_figure",
                schema: "results",
                columns: table => new
                {
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    numerator = table.Column<decimal>(type: "numeric", nullable: true),
                    denominator = table.Column<decimal>(type: "numeric", nullable: true),
                    approved_results = table.Column<int>(type: "integer", nullable: false),
                    open_results = table.Column<int>(type: "integer", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_figure", x => new { x.indicator_id, x.region });
                    table.ForeignKey(
                        name: "fk_indicator_figure_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "indicator_target",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: false),
                    sdg_target = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_target", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_target_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "technical_note",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    in_force_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_technical_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_technical_note_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "one_time_link",
                schema: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_one_time_link_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "organisation",
                        principalTable: "account",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "role_grant",
                schema: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region_code = table.Column<string>(type: "character varying(3)", nullable: true),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    granted_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grant", x => x.id);
                    table.CheckConstraint("ck_role_grant_one_scope", "num_nonnulls(unit_id, region_code, framework_id) <= 1");
                    table.CheckConstraint("ck_role_grant_valid_in_order", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_role_grant_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "organisation",
                        principalTable: "account",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_role_grant_region_region_code",
                        column: x => x.region_code,
                        principalSchema: "organisation",
                        principalTable: "region",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grant_unit_unit_id",
                        column: x => x.unit_id,
                        principalSchema: "organisation",
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session",
                schema: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    device = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "organisation",
                        principalTable: "account",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "regional_target",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regional_target", x => x.id);
                    table.ForeignKey(
                        name: "fk_regional_target_indicator_target_target_id",
                        column: x => x.target_id,
                        principalSchema: "results",
                        principalTable: "indicator_target",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "country_result",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric", nullable: false),
                    denominator = table.Column<decimal>(type: "numeric", nullable: true),
                    narrative = table.Column<string>(type: "jsonb", nullable: false),
                    technical_note_id = table.Column<Guid>(type: "uuid", nullable: true),
                    criteria_met = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    government_involved = table.Column<bool>(type: "boolean", nullable: false),
                    employers_involved = table.Column<bool>(type: "boolean", nullable: false),
                    workers_involved = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    is_invented = table.Column<bool>(type: "boolean", nullable: false),
                    reported_by = table.Column<string>(type: "text", nullable: false),
                    authors = table.Column<List<string>>(type: "text[]", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_version = table.Column<int>(type: "integer", nullable: true),
                    approved_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_country_result", x => x.id);
                    table.ForeignKey(
                        name: "fk_country_result_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_country_result_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_country_result_reporting_period_period_id",
                        column: x => x.period_id,
                        principalSchema: "results",
                        principalTable: "reporting_period",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_country_result_technical_note_technical_note_id",
                        column: x => x.technical_note_id,
                        principalSchema: "results",
                        principalTable: "technical_note",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "criterion",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    technical_note_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criterion", x => x.id);
                    table.ForeignKey(
                        name: "fk_criterion_technical_note_technical_note_id",
                        column: x => x.technical_note_id,
                        principalSchema: "results",
                        principalTable: "technical_note",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country_result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    link = table.Column<string>(type: "text", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    media_type = table.Column<string>(type: "text", nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: true),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: true),
                    added_by = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_country_result_country_result_id",
                        column: x => x.country_result_id,
                        principalSchema: "results",
                        principalTable: "country_result",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "review_step",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country_result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    result_version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_step_country_result_country_result_id",
                        column: x => x.country_result_id,
                        principalSchema: "results",
                        principalTable: "country_result",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "evidence_content",
                schema: "results",
                columns: table => new
                {
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_content", x => x.evidence_id);
                    table.ForeignKey(
                        name: "fk_evidence_content_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalSchema: "results",
                        principalTable: "evidence",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_email",
                schema: "organisation",
                table: "account",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_user_name",
                schema: "organisation",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_person_id",
                schema: "organisation",
                table: "account",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_baseline_indicator_id_seq",
                schema: "results",
                table: "baseline",
                columns: new[] { "indicator_id", "seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_country_alpha3",
                schema: "organisation",
                table: "country",
                column: "alpha3",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_country_m49",
                schema: "organisation",
                table: "country",
                column: "m49",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_country_region_code",
                schema: "organisation",
                table: "country",
                column: "region_code");

            migrationBuilder.CreateIndex(
                name: "ix_country_result_framework_id_status",
                schema: "results",
                table: "country_result",
                columns: new[] { "framework_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_country_result_indicator_id_country_period_id",
                schema: "results",
                table: "country_result",
                columns: new[] { "indicator_id", "country", "period_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_country_result_period_id",
                schema: "results",
                table: "country_result",
                column: "period_id");

            migrationBuilder.CreateIndex(
                name: "ix_country_result_technical_note_id",
                schema: "results",
                table: "country_result",
                column: "technical_note_id");

            migrationBuilder.CreateIndex(
                name: "ix_criterion_technical_note_id_position",
                schema: "results",
                table: "criterion",
                columns: new[] { "technical_note_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_duty_station_country_code",
                schema: "organisation",
                table: "duty_station",
                column: "country_code");

            migrationBuilder.CreateIndex(
                name: "ix_duty_station_unit_id",
                schema: "organisation",
                table: "duty_station",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_entry_at",
                schema: "journal",
                table: "entry",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_entry_event_seq",
                schema: "journal",
                table: "entry",
                columns: new[] { "event", "seq" },
                filter: "event is not null");

            migrationBuilder.CreateIndex(
                name: "ix_entry_subject_type_subject_id_seq",
                schema: "journal",
                table: "entry",
                columns: new[] { "subject_type", "subject_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_country_result_id",
                schema: "results",
                table: "evidence",
                column: "country_result_id");

            migrationBuilder.CreateIndex(
                name: "ix_figure_change_indicator_id_journal_seq",
                schema: "results",
                table: "figure_change",
                columns: new[] { "indicator_id", "journal_seq" });

            migrationBuilder.CreateIndex(
                name: "ix_framework_code",
                schema: "results",
                table: "framework",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_framework_import_framework_id_at",
                schema: "results",
                table: "framework_import",
                columns: new[] { "framework_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_framework_level_framework_id_code",
                schema: "results",
                table: "framework_level",
                columns: new[] { "framework_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_key_at",
                schema: "kernel",
                table: "idempotency_key",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_import_stage_at",
                schema: "results",
                table: "import_stage",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_framework_id_code",
                schema: "results",
                table: "indicator",
                columns: new[] { "framework_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_result_node_id",
                schema: "results",
                table: "indicator",
                column: "result_node_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_target_indicator_id_seq",
                schema: "results",
                table: "indicator_target",
                columns: new[] { "indicator_id", "seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_one_time_link_account_id",
                schema: "organisation",
                table: "one_time_link",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_one_time_link_token_hash",
                schema: "organisation",
                table: "one_time_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_parked_handler_subject_type_subject_id_seq",
                schema: "journal",
                table: "parked",
                columns: new[] { "handler", "subject_type", "subject_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_person_unit_id",
                schema: "organisation",
                table: "person",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_regional_target_target_id_region",
                schema: "results",
                table: "regional_target",
                columns: new[] { "target_id", "region" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reporting_period_framework_id_code",
                schema: "results",
                table: "reporting_period",
                columns: new[] { "framework_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_result_node_framework_id_code",
                schema: "results",
                table: "result_node",
                columns: new[] { "framework_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_result_node_parent_id",
                schema: "results",
                table: "result_node",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_step_country_result_id_at",
                schema: "results",
                table: "review_step",
                columns: new[] { "country_result_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_account_id",
                schema: "organisation",
                table: "role_grant",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_region_code",
                schema: "organisation",
                table: "role_grant",
                column: "region_code");

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_role",
                schema: "organisation",
                table: "role_grant",
                column: "role");

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_unit_id",
                schema: "organisation",
                table: "role_grant",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_sdg_link_framework_id_sdg_target",
                schema: "results",
                table: "sdg_link",
                columns: new[] { "framework_id", "sdg_target" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_account_id",
                schema: "organisation",
                table: "session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_failure_last_at",
                schema: "organisation",
                table: "sign_in_failure",
                column: "last_at");

            migrationBuilder.CreateIndex(
                name: "ix_technical_note_indicator_id_number",
                schema: "results",
                table: "technical_note",
                columns: new[] { "indicator_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_code",
                schema: "organisation",
                table: "unit",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_parent_id",
                schema: "organisation",
                table: "unit",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_country_country_code",
                schema: "organisation",
                table: "unit_country",
                column: "country_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "baseline",
                schema: "results");

            migrationBuilder.DropTable(
                name: "criterion",
                schema: "results");

            migrationBuilder.DropTable(
                name: "duty_station",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "entry",
                schema: "journal");

            migrationBuilder.DropTable(
                name: "evidence_content",
                schema: "results");

            migrationBuilder.DropTable(
                name: "figure_change",
                schema: "results");

            migrationBuilder.DropTable(
                name: "framework_import",
                schema: "results");

            migrationBuilder.DropTable(
                name: "framework_level",
                schema: "results");

            migrationBuilder.DropTable(
                name: "handler",
                schema: "journal");

            migrationBuilder.DropTable(
                name: "idempotency_key",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "import_stage",
                schema: "results");

            migrationBuilder.DropTable(
                name: "indicator_figure",
                schema: "results");

            migrationBuilder.DropTable(
                name: "one_time_link",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "parked",
                schema: "journal");

            migrationBuilder.DropTable(
                name: "protection_key",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "regional_target",
                schema: "results");

            migrationBuilder.DropTable(
                name: "review_step",
                schema: "results");

            migrationBuilder.DropTable(
                name: "role_grant",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "sdg_link",
                schema: "results");

            migrationBuilder.DropTable(
                name: "session",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "sign_in_failure",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "unit_country",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "evidence",
                schema: "results");

            migrationBuilder.DropTable(
                name: "indicator_target",
                schema: "results");

            migrationBuilder.DropTable(
                name: "account",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "country",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "country_result",
                schema: "results");

            migrationBuilder.DropTable(
                name: "person",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "region",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "reporting_period",
                schema: "results");

            migrationBuilder.DropTable(
                name: "technical_note",
                schema: "results");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "indicator",
                schema: "results");

            migrationBuilder.DropTable(
                name: "result_node",
                schema: "results");

            migrationBuilder.DropTable(
                name: "framework",
                schema: "results");
        }
    }
}

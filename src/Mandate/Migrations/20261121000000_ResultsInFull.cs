using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

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
                name: "stands_in_for",
                schema: "organisation",
                table: "session",
                type: "uuid",
                nullable: true);

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

            migrationBuilder.AddColumn<DateOnly>(
                name: "locks_on",
                schema: "results",
                table: "reporting_period",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "report_due",
                schema: "results",
                table: "reporting_period",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<List<DateOnly?>>(
                name: "review_due",
                schema: "results",
                table: "reporting_period",
                type: "date[]",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                schema: "results",
                table: "indicator_figure",
                type: "text",
                nullable: false,
                defaultValueSql: "'Reported'");

            migrationBuilder.AddColumn<string>(
                name: "accumulation",
                schema: "results",
                table: "indicator",
                type: "text",
                nullable: false,
                defaultValueSql: "'Periodic'");

            migrationBuilder.AddColumn<decimal>(
                name: "maximum",
                schema: "results",
                table: "indicator",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "measured_at",
                schema: "results",
                table: "indicator",
                type: "text",
                nullable: false,
                defaultValueSql: "'Country'");

            migrationBuilder.AddColumn<decimal>(
                name: "minimum",
                schema: "results",
                table: "indicator",
                type: "numeric",
                nullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "quantity",
                schema: "results",
                table: "country_result",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<string>(
                name: "narrative",
                schema: "results",
                table: "country_result",
                type: "jsonb",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "jsonb");

            migrationBuilder.AddColumn<bool>(
                name: "follow_up",
                schema: "results",
                table: "country_result",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "levels_passed",
                schema: "results",
                table: "country_result",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "observation",
                schema: "results",
                table: "country_result",
                type: "text",
                nullable: false,
                defaultValueSql: "'Reported'");

            migrationBuilder.AddColumn<string>(
                name: "source",
                schema: "results",
                table: "country_result",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "api_token",
                schema: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    prefix = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    scopes = table.Column<int[]>(type: "integer[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_token_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "organisation",
                        principalTable: "account",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "delegation",
                schema: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation", x => x.id);
                    table.CheckConstraint("ck_delegation_not_to_oneself", "from_account_id <> to_account_id");
                    table.CheckConstraint("ck_delegation_valid_in_order", "valid_from <= valid_to");
                    table.ForeignKey(
                        name: "fk_delegation_account_from_account_id",
                        column: x => x.from_account_id,
                        principalSchema: "organisation",
                        principalTable: "account",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_delegation_account_to_account_id",
                        column: x => x.to_account_id,
                        principalSchema: "organisation",
                        principalTable: "account",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "deliverable_plan",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliverable_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliverable_plan_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dimension",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dimension", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disaggregation",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disaggregation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "part_figure",
                schema: "results",
                columns: table => new
                {
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    numerator = table.Column<decimal>(type: "numeric", nullable: true),
                    denominator = table.Column<decimal>(type: "numeric", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    approved_results = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_part_figure", x => new { x.indicator_id, x.region, x.period, x.part });
                    table.ForeignKey(
                        name: "fk_part_figure_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "period_unlock",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: true),
                    region = table.Column<string>(type: "text", nullable: true),
                    country = table.Column<string>(type: "text", nullable: true),
                    countries = table.Column<List<string>>(type: "text[]", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_unlock", x => x.id);
                    table.CheckConstraint("ck_period_unlock_one_scope", "num_nonnulls(unit, region, country) = 1");
                    table.ForeignKey(
                        name: "fk_period_unlock_reporting_period_period_id",
                        column: x => x.period_id,
                        principalSchema: "results",
                        principalTable: "reporting_period",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "reminder",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder", x => x.id);
                    table.ForeignKey(
                        name: "fk_reminder_reporting_period_period_id",
                        column: x => x.period_id,
                        principalSchema: "results",
                        principalTable: "reporting_period",
                        principalColumn: "id");
                });

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

            migrationBuilder.CreateTable(
                name: "revision",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    thing = table.Column<string>(type: "text", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    old = table.Column<string>(type: "jsonb", nullable: true),
                    @new = table.Column<string>(name: "new", type: "jsonb", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision", x => x.id);
                    table.ForeignKey(
                        name: "fk_revision_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "sheet_stage",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    mode = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_stage", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sheet_upload",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    mode = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    removed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    results = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<byte[]>(type: "bytea", nullable: false),
                    undone_by = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_upload", x => x.id);
                    table.ForeignKey(
                        name: "fk_sheet_upload_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_sheet_upload_reporting_period_period_id",
                        column: x => x.period_id,
                        principalSchema: "results",
                        principalTable: "reporting_period",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "signing_key",
                schema: "results",
                columns: table => new
                {
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    private_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_key", x => x.fingerprint);
                });

            migrationBuilder.CreateTable(
                name: "deliverable",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: true),
                    area = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    owner_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    done_on = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliverable", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliverable_deliverable_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "results",
                        principalTable: "deliverable_plan",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "dimension_option",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    retired_from = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dimension_option", x => x.id);
                    table.ForeignKey(
                        name: "fk_dimension_option_dimension_dimension_id",
                        column: x => x.dimension_id,
                        principalSchema: "results",
                        principalTable: "dimension",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_dimension",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_dimension", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_dimension_dimension_dimension_id",
                        column: x => x.dimension_id,
                        principalSchema: "results",
                        principalTable: "dimension",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_dimension_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "measurement",
                schema: "results",
                columns: table => new
                {
                    country_result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    disaggregation_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric", nullable: true),
                    denominator = table.Column<decimal>(type: "numeric", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    follow_up = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measurement", x => new { x.country_result_id, x.disaggregation_id });
                    table.CheckConstraint("ck_measurement_value_goes_with_status", "(status in ('Reported', 'Provisional')) = (quantity is not null)");
                    table.ForeignKey(
                        name: "fk_measurement_country_result_country_result_id",
                        column: x => x.country_result_id,
                        principalSchema: "results",
                        principalTable: "country_result",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_measurement_disaggregation_disaggregation_id",
                        column: x => x.disaggregation_id,
                        principalSchema: "results",
                        principalTable: "disaggregation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publication",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    submitted_to = table.Column<string>(type: "text", nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    left_out = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    frozen_by = table.Column<string>(type: "text", nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    key_fingerprint = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication", x => x.id);
                    table.ForeignKey(
                        name: "fk_publication_framework_framework_id",
                        column: x => x.framework_id,
                        principalSchema: "results",
                        principalTable: "framework",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_publication_signing_key_key_fingerprint",
                        column: x => x.key_fingerprint,
                        principalSchema: "results",
                        principalTable: "signing_key",
                        principalColumn: "fingerprint");
                });

            migrationBuilder.CreateTable(
                name: "deliverable_change",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    deliverable_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    old_due = table.Column<string>(type: "text", nullable: true),
                    new_due = table.Column<string>(type: "text", nullable: true),
                    old_status = table.Column<string>(type: "text", nullable: false),
                    new_status = table.Column<string>(type: "text", nullable: false),
                    old_owner = table.Column<string>(type: "text", nullable: true),
                    new_owner = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliverable_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliverable_change_deliverable_deliverable_id",
                        column: x => x.deliverable_id,
                        principalSchema: "results",
                        principalTable: "deliverable",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "deliverable_evidence",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    deliverable_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    link = table.Column<string>(type: "text", nullable: false),
                    added_by = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliverable_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliverable_evidence_deliverable_deliverable_id",
                        column: x => x.deliverable_id,
                        principalSchema: "results",
                        principalTable: "deliverable",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "disaggregation_option",
                schema: "results",
                columns: table => new
                {
                    disaggregation_id = table.Column<int>(type: "integer", nullable: false),
                    option_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disaggregation_option", x => new { x.disaggregation_id, x.option_id });
                    table.ForeignKey(
                        name: "fk_disaggregation_option_dimension_option_option_id",
                        column: x => x.option_id,
                        principalSchema: "results",
                        principalTable: "dimension_option",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disaggregation_option_disaggregation_disaggregation_id",
                        column: x => x.disaggregation_id,
                        principalSchema: "results",
                        principalTable: "disaggregation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "publication_content",
                schema: "results",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication_content", x => x.publication_id);
                    table.ForeignKey(
                        name: "fk_publication_content_publication_publication_id",
                        column: x => x.publication_id,
                        principalSchema: "results",
                        principalTable: "publication",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_session_stands_in_for",
                schema: "organisation",
                table: "session",
                column: "stands_in_for");

            migrationBuilder.AddCheckConstraint(
                name: "ck_role_grant_result_of_framework",
                schema: "organisation",
                table: "role_grant",
                sql: "result_id is null or framework_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_country_result_levels_passed",
                schema: "results",
                table: "country_result",
                column: "levels_passed",
                filter: "levels_passed > 0");

            migrationBuilder.CreateIndex(
                name: "ix_country_result_open",
                schema: "results",
                table: "country_result",
                column: "indicator_id",
                filter: "status <> 'Approved'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_country_result_value_goes_with_status",
                schema: "results",
                table: "country_result",
                sql: "(observation in ('Reported', 'Provisional')) = (quantity is not null)");

            migrationBuilder.CreateIndex(
                name: "ix_api_token_account_id",
                schema: "organisation",
                table: "api_token",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_token_token_hash",
                schema: "organisation",
                table: "api_token",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delegation_from_account_id",
                schema: "organisation",
                table: "delegation",
                column: "from_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_to_account_id",
                schema: "organisation",
                table: "delegation",
                column: "to_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliverable_plan_id_code",
                schema: "results",
                table: "deliverable",
                columns: new[] { "plan_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliverable_change_deliverable_id",
                schema: "results",
                table: "deliverable_change",
                column: "deliverable_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliverable_evidence_deliverable_id",
                schema: "results",
                table: "deliverable_evidence",
                column: "deliverable_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliverable_plan_code",
                schema: "results",
                table: "deliverable_plan",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliverable_plan_framework_id",
                schema: "results",
                table: "deliverable_plan",
                column: "framework_id");

            migrationBuilder.CreateIndex(
                name: "ix_dimension_code",
                schema: "results",
                table: "dimension",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dimension_option_dimension_id_code",
                schema: "results",
                table: "dimension_option",
                columns: new[] { "dimension_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disaggregation_key",
                schema: "results",
                table: "disaggregation",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disaggregation_option_option_id",
                schema: "results",
                table: "disaggregation_option",
                column: "option_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_dimension_dimension_id",
                schema: "results",
                table: "indicator_dimension",
                column: "dimension_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_dimension_indicator_id_dimension_id",
                schema: "results",
                table: "indicator_dimension",
                columns: new[] { "indicator_id", "dimension_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measurement_disaggregation_id",
                schema: "results",
                table: "measurement",
                column: "disaggregation_id");

            migrationBuilder.CreateIndex(
                name: "ix_period_unlock_period_id",
                schema: "results",
                table: "period_unlock",
                column: "period_id");

            migrationBuilder.CreateIndex(
                name: "ix_publication_framework_id_number",
                schema: "results",
                table: "publication",
                columns: new[] { "framework_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publication_key_fingerprint",
                schema: "results",
                table: "publication",
                column: "key_fingerprint");

            migrationBuilder.CreateIndex(
                name: "ix_reminder_account_id_period_id_level_due_kind",
                schema: "results",
                table: "reminder",
                columns: new[] { "account_id", "period_id", "level", "due", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reminder_period_id",
                schema: "results",
                table: "reminder",
                column: "period_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_level_framework_id_position",
                schema: "results",
                table: "review_level",
                columns: new[] { "framework_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_revision_indicator_id_proposed_at",
                schema: "results",
                table: "revision",
                columns: new[] { "indicator_id", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_revision_indicator_id_thing_seq",
                schema: "results",
                table: "revision",
                columns: new[] { "indicator_id", "thing", "seq" },
                unique: true,
                filter: "state = 'Proposed'");

            migrationBuilder.CreateIndex(
                name: "ix_sheet_stage_at",
                schema: "results",
                table: "sheet_stage",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_sheet_upload_framework_id_at",
                schema: "results",
                table: "sheet_upload",
                columns: new[] { "framework_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_sheet_upload_period_id",
                schema: "results",
                table: "sheet_upload",
                column: "period_id");

            migrationBuilder.AddForeignKey(
                name: "fk_session_account_stands_in_for",
                schema: "organisation",
                table: "session",
                column: "stands_in_for",
                principalSchema: "organisation",
                principalTable: "account",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_session_account_stands_in_for",
                schema: "organisation",
                table: "session");

            migrationBuilder.DropTable(
                name: "api_token",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "delegation",
                schema: "organisation");

            migrationBuilder.DropTable(
                name: "deliverable_change",
                schema: "results");

            migrationBuilder.DropTable(
                name: "deliverable_evidence",
                schema: "results");

            migrationBuilder.DropTable(
                name: "disaggregation_option",
                schema: "results");

            migrationBuilder.DropTable(
                name: "indicator_dimension",
                schema: "results");

            migrationBuilder.DropTable(
                name: "measurement",
                schema: "results");

            migrationBuilder.DropTable(
                name: "part_figure",
                schema: "results");

            migrationBuilder.DropTable(
                name: "period_unlock",
                schema: "results");

            migrationBuilder.DropTable(
                name: "publication_content",
                schema: "results");

            migrationBuilder.DropTable(
                name: "reminder",
                schema: "results");

            migrationBuilder.DropTable(
                name: "review_level",
                schema: "results");

            migrationBuilder.DropTable(
                name: "revision",
                schema: "results");

            migrationBuilder.DropTable(
                name: "sheet_stage",
                schema: "results");

            migrationBuilder.DropTable(
                name: "sheet_upload",
                schema: "results");

            migrationBuilder.DropTable(
                name: "deliverable",
                schema: "results");

            migrationBuilder.DropTable(
                name: "dimension_option",
                schema: "results");

            migrationBuilder.DropTable(
                name: "disaggregation",
                schema: "results");

            migrationBuilder.DropTable(
                name: "publication",
                schema: "results");

            migrationBuilder.DropTable(
                name: "deliverable_plan",
                schema: "results");

            migrationBuilder.DropTable(
                name: "dimension",
                schema: "results");

            migrationBuilder.DropTable(
                name: "signing_key",
                schema: "results");

            migrationBuilder.DropIndex(
                name: "ix_session_stands_in_for",
                schema: "organisation",
                table: "session");

            migrationBuilder.DropCheckConstraint(
                name: "ck_role_grant_result_of_framework",
                schema: "organisation",
                table: "role_grant");

            migrationBuilder.DropIndex(
                name: "ix_country_result_levels_passed",
                schema: "results",
                table: "country_result");

            migrationBuilder.DropIndex(
                name: "ix_country_result_open",
                schema: "results",
                table: "country_result");

            migrationBuilder.DropCheckConstraint(
                name: "ck_country_result_value_goes_with_status",
                schema: "results",
                table: "country_result");

            migrationBuilder.DropColumn(
                name: "stands_in_for",
                schema: "organisation",
                table: "session");

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
                name: "locks_on",
                schema: "results",
                table: "reporting_period");

            migrationBuilder.DropColumn(
                name: "report_due",
                schema: "results",
                table: "reporting_period");

            migrationBuilder.DropColumn(
                name: "review_due",
                schema: "results",
                table: "reporting_period");

            migrationBuilder.DropColumn(
                name: "status",
                schema: "results",
                table: "indicator_figure");

            migrationBuilder.DropColumn(
                name: "accumulation",
                schema: "results",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "maximum",
                schema: "results",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "measured_at",
                schema: "results",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "minimum",
                schema: "results",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "follow_up",
                schema: "results",
                table: "country_result");

            migrationBuilder.DropColumn(
                name: "levels_passed",
                schema: "results",
                table: "country_result");

            migrationBuilder.DropColumn(
                name: "observation",
                schema: "results",
                table: "country_result");

            migrationBuilder.DropColumn(
                name: "source",
                schema: "results",
                table: "country_result");

            migrationBuilder.AlterColumn<decimal>(
                name: "quantity",
                schema: "results",
                table: "country_result",
                type: "numeric",
                nullable: false,
                defaultValue: 0m,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "narrative",
                schema: "results",
                table: "country_result",
                type: "jsonb",
                nullable: false,
                // The empty text that was generated is no JSON.
                defaultValue: "{}",
                oldClrType: typeof(string),
                oldType: "jsonb",
                oldNullable: true);
        }
    }
}

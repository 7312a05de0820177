using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class CooperationPortfolio : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "cooperation");

            migrationBuilder.CreateTable(
                name: "expenditure_import",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    entries = table.Column<int>(type: "integer", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expenditure_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "forecast",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    is_actual = table.Column<bool>(type: "boolean", nullable: false),
                    amount_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forecast", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operational_rate",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    rate = table.Column<decimal>(type: "numeric", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operational_rate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partner",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    identifier = table.Column<string>(type: "text", nullable: true),
                    type = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: true),
                    is_donor = table.Column<bool>(type: "boolean", nullable: false),
                    is_implementer = table.Column<bool>(type: "boolean", nullable: false),
                    is_un = table.Column<bool>(type: "boolean", nullable: false),
                    is_ifi = table.Column<bool>(type: "boolean", nullable: false),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "project",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    description = table.Column<string>(type: "jsonb", nullable: true),
                    objectives = table.Column<string>(type: "jsonb", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    planned_start = table.Column<DateOnly>(type: "date", nullable: false),
                    planned_end = table.Column<DateOnly>(type: "date", nullable: false),
                    actual_start = table.Column<DateOnly>(type: "date", nullable: true),
                    actual_end = table.Column<DateOnly>(type: "date", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_decentralised = table.Column<bool>(type: "boolean", nullable: false),
                    is_humanitarian = table.Column<bool>(type: "boolean", nullable: false),
                    is_south_south = table.Column<bool>(type: "boolean", nullable: false),
                    is_public_private = table.Column<bool>(type: "boolean", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    scope = table.Column<string>(type: "text", nullable: true),
                    collaboration_type = table.Column<string>(type: "text", nullable: true),
                    flow_type = table.Column<string>(type: "text", nullable: true),
                    finance_type = table.Column<string>(type: "text", nullable: true),
                    aid_type = table.Column<string>(type: "text", nullable: true),
                    tied_status = table.Column<string>(type: "text", nullable: true),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project", x => x.id);
                    table.CheckConstraint("ck_project_in_order", "planned_start <= planned_end");
                });

            migrationBuilder.CreateTable(
                name: "year_resources",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    assessed_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    spent_usd = table.Column<decimal>(type: "numeric", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_resources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreement",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    earmarking = table.Column<string>(type: "text", nullable: true),
                    is_south_south = table.Column<bool>(type: "boolean", nullable: false),
                    renews_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link = table.Column<string>(type: "text", nullable: true),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement", x => x.id);
                    table.CheckConstraint("ck_agreement_in_order", "\"from\" <= \"to\"");
                    table.ForeignKey(
                        name: "fk_agreement_agreement_renews_id",
                        column: x => x.renews_id,
                        principalSchema: "cooperation",
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_partner_partner_id",
                        column: x => x.partner_id,
                        principalSchema: "cooperation",
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "donor_account",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_donor_account", x => x.id);
                    table.ForeignKey(
                        name: "fk_donor_account_partner_partner_id",
                        column: x => x.partner_id,
                        principalSchema: "cooperation",
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funding_dialogue",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "jsonb", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    conclusion = table.Column<string>(type: "text", nullable: true),
                    next_step = table.Column<string>(type: "text", nullable: true),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_dialogue", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_dialogue_partner_partner_id",
                        column: x => x.partner_id,
                        principalSchema: "cooperation",
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partner_assessment",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rating = table.Column<string>(type: "text", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_partner_assessment_partner_partner_id",
                        column: x => x.partner_id,
                        principalSchema: "cooperation",
                        principalTable: "partner",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "donor_visit",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    before_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_donor_visit", x => x.id);
                    table.ForeignKey(
                        name: "fk_donor_visit_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expenditure",
                schema: "cooperation",
                columns: table => new
                {
                    entry_id = table.Column<string>(type: "text", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    @object = table.Column<string>(name: "object", type: "text", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    value_date = table.Column<DateOnly>(type: "date", nullable: false),
                    rate = table.Column<decimal>(type: "numeric", nullable: true),
                    amount_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expenditure", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_expenditure_expenditure_import_import_id",
                        column: x => x.import_id,
                        principalSchema: "cooperation",
                        principalTable: "expenditure_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expenditure_partner_partner_id",
                        column: x => x.partner_id,
                        principalSchema: "cooperation",
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expenditure_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "humanitarian_scope",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_humanitarian_scope", x => x.id);
                    table.ForeignKey(
                        name: "fk_humanitarian_scope_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_budget",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    @object = table.Column<string>(name: "object", type: "text", nullable: false),
                    is_revised = table.Column<bool>(type: "boolean", nullable: false),
                    is_committed = table.Column<bool>(type: "boolean", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    value_date = table.Column<DateOnly>(type: "date", nullable: false),
                    rate = table.Column<decimal>(type: "numeric", nullable: true),
                    amount_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_budget", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_budget_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_country",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_country", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_country_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_document",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_released = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_document", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_document_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_erp_code",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_erp_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_erp_code_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_evaluation",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    link = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_evaluation", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_evaluation_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_location",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    latitude = table.Column<decimal>(type: "numeric", nullable: false),
                    longitude = table.Column<decimal>(type: "numeric", nullable: false),
                    exactness = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_location", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_location_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_marker",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    significance = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_marker", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_marker_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_output",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework = table.Column<string>(type: "text", nullable: false),
                    output = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_output", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_output_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_partner",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_partner", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_partner_partner_partner_id",
                        column: x => x.partner_id,
                        principalSchema: "cooperation",
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_project_partner_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_region",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_region", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_region_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_result",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    description = table.Column<string>(type: "jsonb", nullable: true),
                    framework = table.Column<string>(type: "text", nullable: true),
                    output = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_result", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_result_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_risk",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    response = table.Column<string>(type: "jsonb", nullable: true),
                    is_released = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_risk", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_risk_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_sector",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_sector", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_sector_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_tag",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_tag", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_tag_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "related_project",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_related_project", x => x.id);
                    table.ForeignKey(
                        name: "fk_related_project_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "agreement_amendment",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    earmarking = table.Column<string>(type: "text", nullable: true),
                    base_title = table.Column<string>(type: "jsonb", nullable: false),
                    base_from = table.Column<DateOnly>(type: "date", nullable: false),
                    base_to = table.Column<DateOnly>(type: "date", nullable: false),
                    base_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    base_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    base_earmarking = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_amendment", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_amendment_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "cooperation",
                        principalTable: "agreement",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "donor_report",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    link = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_donor_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_donor_report_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "cooperation",
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instalment",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    value_date = table.Column<DateOnly>(type: "date", nullable: true),
                    rate = table.Column<decimal>(type: "numeric", nullable: true),
                    received_usd = table.Column<decimal>(type: "numeric", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instalment", x => x.id);
                    table.ForeignKey(
                        name: "fk_instalment_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "cooperation",
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instalment_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pledge",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    value_date = table.Column<DateOnly>(type: "date", nullable: false),
                    rate = table.Column<decimal>(type: "numeric", nullable: true),
                    amount_usd = table.Column<decimal>(type: "numeric", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pledge", x => x.id);
                    table.ForeignKey(
                        name: "fk_pledge_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "cooperation",
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pledge_partner_partner_id",
                        column: x => x.partner_id,
                        principalSchema: "cooperation",
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pledge_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_agreement",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_agreement", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_agreement_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "cooperation",
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_project_agreement_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "cooperation",
                        principalTable: "project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_indicator",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    is_ascending = table.Column<bool>(type: "boolean", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: true),
                    framework = table.Column<string>(type: "text", nullable: true),
                    indicator = table.Column<string>(type: "text", nullable: true),
                    baseline_year = table.Column<int>(type: "integer", nullable: true),
                    baseline = table.Column<decimal>(type: "numeric", nullable: true),
                    baseline_text = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_indicator", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_indicator_project_result_result_id",
                        column: x => x.result_id,
                        principalSchema: "cooperation",
                        principalTable: "project_result",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_period",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    target = table.Column<decimal>(type: "numeric", nullable: true),
                    actual = table.Column<decimal>(type: "numeric", nullable: true),
                    target_text = table.Column<string>(type: "text", nullable: true),
                    actual_text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_period", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_period_project_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "cooperation",
                        principalTable: "project_indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_period_part",
                schema: "cooperation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension = table.Column<string>(type: "text", nullable: false),
                    option = table.Column<string>(type: "text", nullable: false),
                    location = table.Column<string>(type: "text", nullable: true),
                    target = table.Column<decimal>(type: "numeric", nullable: true),
                    actual = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_period_part", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_period_part_project_period_period_id",
                        column: x => x.period_id,
                        principalSchema: "cooperation",
                        principalTable: "project_period",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_code",
                schema: "cooperation",
                table: "agreement",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_partner_id",
                schema: "cooperation",
                table: "agreement",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_renews_id",
                schema: "cooperation",
                table: "agreement",
                column: "renews_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_amendment_agreement_id_number",
                schema: "cooperation",
                table: "agreement_amendment",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_donor_account_account_id_partner_id",
                schema: "cooperation",
                table: "donor_account",
                columns: new[] { "account_id", "partner_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_donor_account_partner_id",
                schema: "cooperation",
                table: "donor_account",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_donor_report_agreement_id_kind_due_on",
                schema: "cooperation",
                table: "donor_report",
                columns: new[] { "agreement_id", "kind", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_donor_visit_account_id_project_id",
                schema: "cooperation",
                table: "donor_visit",
                columns: new[] { "account_id", "project_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_donor_visit_project_id",
                schema: "cooperation",
                table: "donor_visit",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_expenditure_import_id",
                schema: "cooperation",
                table: "expenditure",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_expenditure_partner_id",
                schema: "cooperation",
                table: "expenditure",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_expenditure_project_id_on",
                schema: "cooperation",
                table: "expenditure",
                columns: new[] { "project_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_forecast_cycle_region_outcome_is_actual",
                schema: "cooperation",
                table: "forecast",
                columns: new[] { "cycle", "region", "outcome", "is_actual" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funding_dialogue_code",
                schema: "cooperation",
                table: "funding_dialogue",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funding_dialogue_partner_id",
                schema: "cooperation",
                table: "funding_dialogue",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_humanitarian_scope_project_id_type_vocabulary_code",
                schema: "cooperation",
                table: "humanitarian_scope",
                columns: new[] { "project_id", "type", "vocabulary", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_instalment_agreement_id_number",
                schema: "cooperation",
                table: "instalment",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_instalment_project_id",
                schema: "cooperation",
                table: "instalment",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_operational_rate_currency_from",
                schema: "cooperation",
                table: "operational_rate",
                columns: new[] { "currency", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partner_code",
                schema: "cooperation",
                table: "partner",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partner_assessment_partner_id_assessed_on",
                schema: "cooperation",
                table: "partner_assessment",
                columns: new[] { "partner_id", "assessed_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pledge_agreement_id",
                schema: "cooperation",
                table: "pledge",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_pledge_code",
                schema: "cooperation",
                table: "pledge",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pledge_partner_id",
                schema: "cooperation",
                table: "pledge",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_pledge_project_id",
                schema: "cooperation",
                table: "pledge",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_code",
                schema: "cooperation",
                table: "project",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_agreement_agreement_id",
                schema: "cooperation",
                table: "project_agreement",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_agreement_project_id_agreement_id",
                schema: "cooperation",
                table: "project_agreement",
                columns: new[] { "project_id", "agreement_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_budget_project_id_from_object",
                schema: "cooperation",
                table: "project_budget",
                columns: new[] { "project_id", "from", "object" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_country_project_id_country",
                schema: "cooperation",
                table: "project_country",
                columns: new[] { "project_id", "country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_document_project_id_url",
                schema: "cooperation",
                table: "project_document",
                columns: new[] { "project_id", "url" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_erp_code_code",
                schema: "cooperation",
                table: "project_erp_code",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_erp_code_project_id",
                schema: "cooperation",
                table: "project_erp_code",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_evaluation_project_id_kind",
                schema: "cooperation",
                table: "project_evaluation",
                columns: new[] { "project_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_indicator_result_id_code",
                schema: "cooperation",
                table: "project_indicator",
                columns: new[] { "result_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_location_project_id_reference",
                schema: "cooperation",
                table: "project_location",
                columns: new[] { "project_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_marker_project_id_vocabulary_code",
                schema: "cooperation",
                table: "project_marker",
                columns: new[] { "project_id", "vocabulary", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_output_framework_output",
                schema: "cooperation",
                table: "project_output",
                columns: new[] { "framework", "output" });

            migrationBuilder.CreateIndex(
                name: "ix_project_output_project_id_framework_output",
                schema: "cooperation",
                table: "project_output",
                columns: new[] { "project_id", "framework", "output" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_partner_partner_id",
                schema: "cooperation",
                table: "project_partner",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_partner_project_id_partner_id_role",
                schema: "cooperation",
                table: "project_partner",
                columns: new[] { "project_id", "partner_id", "role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_period_indicator_id_from",
                schema: "cooperation",
                table: "project_period",
                columns: new[] { "indicator_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_period_part_period_id_dimension_option_location",
                schema: "cooperation",
                table: "project_period_part",
                columns: new[] { "period_id", "dimension", "option", "location" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_region_project_id_vocabulary_region",
                schema: "cooperation",
                table: "project_region",
                columns: new[] { "project_id", "vocabulary", "region" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_result_project_id_code",
                schema: "cooperation",
                table: "project_result",
                columns: new[] { "project_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_risk_project_id_code",
                schema: "cooperation",
                table: "project_risk",
                columns: new[] { "project_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_sector_project_id_vocabulary_code",
                schema: "cooperation",
                table: "project_sector",
                columns: new[] { "project_id", "vocabulary", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_tag_project_id_vocabulary_code",
                schema: "cooperation",
                table: "project_tag",
                columns: new[] { "project_id", "vocabulary", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_related_project_project_id_reference_relation",
                schema: "cooperation",
                table: "related_project",
                columns: new[] { "project_id", "reference", "relation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_year_resources_year",
                schema: "cooperation",
                table: "year_resources",
                column: "year",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_amendment",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "donor_account",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "donor_report",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "donor_visit",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "expenditure",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "forecast",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "funding_dialogue",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "humanitarian_scope",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "instalment",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "operational_rate",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "partner_assessment",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "pledge",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_agreement",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_budget",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_country",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_document",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_erp_code",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_evaluation",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_location",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_marker",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_output",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_partner",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_period_part",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_region",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_risk",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_sector",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_tag",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "related_project",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "year_resources",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "expenditure_import",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "agreement",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_period",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "partner",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_indicator",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project_result",
                schema: "cooperation");

            migrationBuilder.DropTable(
                name: "project",
                schema: "cooperation");
        }
    }
}

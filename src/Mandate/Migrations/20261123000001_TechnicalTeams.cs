using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class TechnicalTeams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "technical_team",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    purpose = table.Column<string>(type: "jsonb", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_technical_team", x => x.id);
                    table.CheckConstraint("ck_technical_team_in_order", "\"from\" <= \"to\"");
                });

            migrationBuilder.CreateTable(
                name: "team_member",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    responsibilities = table.Column<string>(type: "text", nullable: true),
                    duty_station = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    share = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_member", x => x.id);
                    table.CheckConstraint("ck_team_member_in_order", "\"from\" <= \"to\"");
                    table.CheckConstraint("ck_team_member_share", "share between 1 and 100");
                    table.ForeignKey(
                        name: "fk_team_member_technical_team_team_id",
                        column: x => x.team_id,
                        principalSchema: "results",
                        principalTable: "technical_team",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "team_result",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result_node_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_result", x => x.id);
                    table.ForeignKey(
                        name: "fk_team_result_result_node_result_node_id",
                        column: x => x.result_node_id,
                        principalSchema: "results",
                        principalTable: "result_node",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_team_result_technical_team_team_id",
                        column: x => x.team_id,
                        principalSchema: "results",
                        principalTable: "technical_team",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "deployment",
                schema: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mode = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    terms = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    share = table.Column<int>(type: "integer", nullable: false),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deployment", x => x.id);
                    table.CheckConstraint("ck_deployment_in_order", "\"from\" <= \"to\"");
                    table.CheckConstraint("ck_deployment_share", "share between 1 and 100");
                    table.ForeignKey(
                        name: "fk_deployment_country_programme_programme_id",
                        column: x => x.programme_id,
                        principalSchema: "results",
                        principalTable: "country_programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deployment_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "results",
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deployment_team_member_member_id",
                        column: x => x.member_id,
                        principalSchema: "results",
                        principalTable: "team_member",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_deployment_technical_team_team_id",
                        column: x => x.team_id,
                        principalSchema: "results",
                        principalTable: "technical_team",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_deployment_country",
                schema: "results",
                table: "deployment",
                column: "country");

            migrationBuilder.CreateIndex(
                name: "ix_deployment_indicator_id",
                schema: "results",
                table: "deployment",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_deployment_member_id",
                schema: "results",
                table: "deployment",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_deployment_programme_id",
                schema: "results",
                table: "deployment",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_deployment_team_id_code",
                schema: "results",
                table: "deployment",
                columns: new[] { "team_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_team_member_person",
                schema: "results",
                table: "team_member",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_team_member_team_id_person",
                schema: "results",
                table: "team_member",
                columns: new[] { "team_id", "person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_team_result_result_node_id",
                schema: "results",
                table: "team_result",
                column: "result_node_id");

            migrationBuilder.CreateIndex(
                name: "ix_team_result_team_id_result_node_id",
                schema: "results",
                table: "team_result",
                columns: new[] { "team_id", "result_node_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_technical_team_code",
                schema: "results",
                table: "technical_team",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deployment",
                schema: "results");

            migrationBuilder.DropTable(
                name: "team_result",
                schema: "results");

            migrationBuilder.DropTable(
                name: "team_member",
                schema: "results");

            migrationBuilder.DropTable(
                name: "technical_team",
                schema: "results");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class KeptCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "approved_count",
                schema: "results",
                columns: table => new
                {
                    framework_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_measured = table.Column<bool>(type: "boolean", nullable: false),
                    reports = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approved_count", x => new { x.framework_id, x.region, x.country, x.period_id, x.is_measured });
                    table.CheckConstraint("ck_approved_count_reports", "reports >= 0");
                });

            migrationBuilder.CreateIndex(
                name: "ix_measurement_follow_up",
                schema: "results",
                table: "measurement",
                column: "country_result_id",
                filter: "follow_up");

            migrationBuilder.CreateIndex(
                name: "ix_country_result_follow_up",
                schema: "results",
                table: "country_result",
                column: "id",
                filter: "follow_up");

            migrationBuilder.Sql(Mandate.Results.ApprovedCounts.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Mandate.Results.ApprovedCounts.Drop);

            migrationBuilder.DropTable(
                name: "approved_count",
                schema: "results");

            migrationBuilder.DropIndex(
                name: "ix_measurement_follow_up",
                schema: "results",
                table: "measurement");

            migrationBuilder.DropIndex(
                name: "ix_country_result_follow_up",
                schema: "results",
                table: "country_result");
        }
    }
}

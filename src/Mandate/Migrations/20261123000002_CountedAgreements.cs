using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mandate.Migrations
{
    /// <inheritdoc />
    public partial class CountedAgreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "counts",
                schema: "results",
                table: "indicator",
                type: "text",
                nullable: true);

            // What the Programme and Budget for 2022-23 says of its indicators; every other framework says it in its files.
            migrationBuilder.Sql(
                """
                update results.indicator i
                set counts = case i.code when 'B.1.2' then 'CountryProgrammes' else 'CooperationFrameworks' end
                from results.framework f
                where f.id = i.framework_id and f.code = 'ilo-2022-23' and i.code in ('B.1.2', 'A.4.3');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "counts",
                schema: "results",
                table: "indicator");
        }
    }
}

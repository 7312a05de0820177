using Mandate.Kernel;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mandate.Migrations;

/// <summary>
/// What the new columns say of the rows that were there: an indicator that had no report by country until now (a value
/// that is no share of the organisation's own work) is measured once for all. Written by hand; comes after the tables.
/// </summary>
[DbContext(typeof(MandateDb))]
[Migration("20261121000001_MeasuredPlaces")]
internal sealed class MeasuredPlaces : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        update results.indicator set measured_at = 'Organisation'
        where kind = 'Value' and not (place_rule = 'WeightedAverage' and level in ('output', 'enabling'));
        """);

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // The column goes with its table's change.
    }
}

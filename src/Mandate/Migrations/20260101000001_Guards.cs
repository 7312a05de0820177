using Mandate.Kernel;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mandate.Migrations;

/// <summary>What the model cannot say: the guards of the journal. Written by hand; comes after the tables.</summary>
[DbContext(typeof(MandateDb))]
[Migration("20260101000001_Guards")]
internal sealed class Guards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(JournalGuards.Create);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(JournalGuards.Drop);
}

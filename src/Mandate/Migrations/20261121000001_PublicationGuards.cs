using Mandate.Kernel;
using Mandate.Results;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mandate.Migrations;

/// <summary>What the model cannot say: the guards of publications. Written by hand; comes after the tables.</summary>
[DbContext(typeof(MandateDb))]
[Migration("20261121000001_PublicationGuards")]
internal sealed class PublicationGuards20261121 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PublicationGuards.Create);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PublicationGuards.Drop);
}

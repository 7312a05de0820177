using Mandate.Kernel;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Mandate;

/// <summary>The database for <c>dotnet ef</c>, which reads the model and connects to nothing.</summary>
internal sealed class MandateDbDesign : IDesignTimeDbContextFactory<MandateDb>
{
    public MandateDb CreateDbContext(string[] args) =>
        MandateServices.Build(NpgsqlDataSource.Create("Host=none")).CreateScope().ServiceProvider.GetRequiredService<MandateDb>();
}

using Mandate.TestSupport;
using Microsoft.AspNetCore.DataProtection;

namespace Mandate.IntegrationTests.Organisation;

public sealed class ProtectionKeyTests(PostgresFixture postgres)
{
    [Fact]
    public async Task What_one_server_seals_another_on_the_same_database_opens()
    {
        await using var database = await postgres.NewDatabaseAsync();
        await using var other = new TestDatabase(database.ConnectionString);
        await using var first = MandateHost.Build(database.Source);
        await using var second = MandateHost.Build(other.Source);

        var cookie = first.Services.GetDataProtector("cookie").Protect("session 1");

        Assert.Equal("session 1", second.Services.GetDataProtector("cookie").Unprotect(cookie));
        Assert.Equal(1L, await database.AskAsync<long>("select count(*) from organisation.protection_key"));
    }
}

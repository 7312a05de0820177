using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Organisation;

public sealed class ForgetExpiredTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Sessions_and_links_go_a_month_after_their_end_and_open_ones_stay()
    {
        await using var database = await postgres.NewDatabaseAsync();
        var person = new Person { Name = "Amina Diallo" };
        var account = Account.For(person, "amina@example.org");
        Session Of(double startedDaysAgo, double? endedDaysAgo = null) => new()
        {
            AccountId = account.Id, TokenHash = [], Device = "Firefox, Linux",
            StartedAt = Now.AddDays(-startedDaysAgo), LastSeenAt = Now.AddDays(-startedDaysAgo),
            ExpiresAt = Now.AddDays(-startedDaysAgo) + Session.Longest, EndedAt = endedDaysAgo is { } days ? Now.AddDays(-days) : null,
        };
        Session[] kept = [Of(startedDaysAgo: 0), Of(startedDaysAgo: 29, endedDaysAgo: 29)];
        Session[] gone = [Of(startedDaysAgo: 31, endedDaysAgo: 31), Of(startedDaysAgo: 32)];
        var open = OneTimeLink.Make(LinkPurpose.Setup, Now.AddDays(1)).Link;
        var old = OneTimeLink.Make(LinkPurpose.Setup, Now.AddDays(-31)).Link;
        await database.WithDbAsync(async db =>
        {
            db.AddRange([person, account, .. kept, .. gone, open, old]);
            db.Act = new Act(Actor.System("test"), "test.prepare");
            return await db.SaveChangesAsync();
        });

        var forgotten = await database.InScopeAsync(s => s.GetRequiredService<ForgetExpired>().HandleAsync(CancellationToken.None));

        Assert.Equal(3, forgotten);
        Assert.Equal(kept.Select(s => s.Id).Order(), await database.WithDbAsync(db => db.Set<Session>().Select(s => s.Id).Order().ToListAsync()));
        Assert.Equal([open.Id], await database.WithDbAsync(db => db.Set<OneTimeLink>().Select(l => l.Id).ToListAsync()));
    }
}

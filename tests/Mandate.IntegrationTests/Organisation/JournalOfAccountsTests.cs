using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Organisation;

public class JournalOfAccountsTests(PostgresFixture postgres) : OrganisationTest(postgres)
{
    private Task<List<JournalEntry>> JournalAsync() => Database.WithDbAsync(db => db.Set<JournalEntry>().OrderBy(j => j.Seq).ToListAsync());

    [Fact]
    public async Task The_journal_says_who_granted_what_and_why()
    {
        var admin = await Database.AccessOfAsync(TestPeople.Administrator);
        var account = await IdOfAsync(TestPeople.Dakar);
        var grant = (await RunAsync((GrantRole g) => g.HandleAsync(admin, new(account, Roles.Reviewer, new(Region: "AFR"), null, null, "stands in for Samuel"), None))).Value;
        var entry = Assert.Single(await JournalAsync(), j => j.SubjectType == "organisation.role_grant" && j.SubjectId == grant.ToString());
        Assert.Equal(admin.Actor.Id, entry.Actor);
        Assert.Equal("organisation.grant_role", entry.Operation);
        Assert.Equal("stands in for Samuel", entry.Reason);
        Assert.Contains("\"AFR\"", entry.New, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_never_holds_a_password_its_hash_or_the_token_of_a_link()
    {
        var admin = await Database.AccessOfAsync(TestPeople.Administrator);
        var invited = (await RunAsync((InvitePerson i) => i.HandleAsync(admin, new("Some One", "some.one@example.org", "CO-LIMA"), None))).Value;
        var token = invited.Path.Split('/')[^1];
        Assert.True((await RunAsync((SetPassword s) => s.HandleAsync(Access.Public, new(token, "seven green umbrellas", null), None))).IsOk);
        await SignInAsync("some.one@example.org", "seven green umbrellas");

        var secrets = await Database.WithDbAsync(db => db.Set<Account>().Where(a => a.PasswordHash != null)
            .Select(a => new[] { a.PasswordHash!, a.SecurityStamp!, a.ConcurrencyStamp! }).ToListAsync());
        var hashes = await Database.WithDbAsync(db => db.Set<OneTimeLink>().Select(l => l.TokenHash).ToListAsync());
        List<string> unwanted =
        [
            "seven green umbrellas", TestPeople.Password, token, .. secrets.SelectMany(s => s),
            .. hashes.SelectMany(h => new[] { Convert.ToBase64String(h), Convert.ToHexString(h) }),
        ];
        Assert.Equal(DemoPerson.All.Count + 1, secrets.Count);
        foreach (var entry in await JournalAsync())
            foreach (var secret in unwanted)
            {
                Assert.DoesNotContain(secret, entry.New ?? "", StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(secret, entry.Old ?? "", StringComparison.OrdinalIgnoreCase);
            }
    }

    [Fact]
    public async Task A_refused_operation_leaves_nothing_behind()
    {
        var planning = await Database.AccessOfAsync(TestPeople.Planning);
        var before = (await JournalAsync()).Count;
        var outcome = await RunAsync((InvitePerson i) => i.HandleAsync(planning, new("Some One", "some.two@example.org", null), None));
        Assert.Equal(ProblemKind.Forbidden, Assert.Single(outcome.Problems).Kind);
        Assert.Equal(before, (await JournalAsync()).Count);
    }

    [Fact]
    public async Task Two_invitations_of_one_address_at_once_make_one_account()
    {
        var admin = await Database.AccessOfAsync(TestPeople.Administrator);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            RunAsync((InvitePerson i) => i.HandleAsync(admin, new("Some One", "same@example.org", null), None))));
        Assert.Single(outcomes, o => o.IsOk);
        Assert.All(outcomes.Where(o => !o.IsOk), o => Assert.Equal("organisation.account.email_taken", Assert.Single(o.Problems).Code));
    }
}

using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Organisation;

public class AccessTests(PostgresFixture postgres) : OrganisationTest(postgres)
{
    private static readonly Function Manage = new(OrganisationFunctions.ManageAccounts);

    private Task<Target> TargetOfAsync(string country) => Database.InScopeAsync(s =>
        s.GetRequiredService<Places>().TargetAsync(country, unit: null, framework: null, None));

    [Fact]
    public async Task A_grant_for_a_regional_office_reaches_its_country_offices_and_their_countries()
    {
        var account = await IdOfAsync(TestPeople.Lima);
        await GrantAsync(account, Roles.Administrator, new Scope(Unit: "RO-AFR"));
        var access = await Database.AccessOfAsync(TestPeople.Lima);
        var units = await Database.InScopeAsync(s => s.GetRequiredService<Places>().UnitsAsync(None));
        var below = units.Where(u => u.Code == "RO-AFR" || u.ParentId == units.Single(r => r.Code == "RO-AFR").Id).ToList();
        Assert.Equal(12, below.Count);
        Assert.All(units, u => Assert.Equal(below.Contains(u), access.May(Manage, new Target(Unit: u.Id))));
        Assert.True(access.May(Manage, await TargetOfAsync("SN")));
        Assert.False(access.May(Manage, await TargetOfAsync("PE")));
        Assert.False(access.May(Manage, default));
    }

    [Fact]
    public async Task A_unit_that_covers_no_country_reaches_none()
    {
        await GrantAsync(await IdOfAsync("outcome@example.org"), Roles.Administrator, new Scope(Unit: "STANDARDS"));
        var access = await Database.AccessOfAsync("outcome@example.org");
        Assert.False(access.May(Manage, await TargetOfAsync("SN")));
        Assert.False(access.May(Manage, new Target(Country: "SN")));
    }

    [Fact]
    public async Task A_grant_for_a_region_reaches_its_countries_and_no_unit()
    {
        await GrantAsync(await IdOfAsync("asia@example.org"), Roles.Administrator, new Scope(Region: "APA"));
        var access = await Database.AccessOfAsync("asia@example.org");
        var countries = await Database.InScopeAsync(s => s.GetRequiredService<Places>().CountriesForAsync(access, Manage, null, None));
        Assert.Equal(41, countries.Count);
        Assert.All(countries, c => Assert.Equal("APA", c.Region));
        Assert.False(access.May(Manage, new Target(Country: "XX")));
    }

    [Fact]
    public async Task A_revoked_role_is_gone_with_the_next_request()
    {
        var admin = await Database.AccessOfAsync(TestPeople.Administrator);
        var account = await IdOfAsync("europe@example.org");
        var grant = (await RunAsync((GrantRole g) => g.HandleAsync(admin, new(account, Roles.Auditor, new(), null, null, "audit week"), None))).Value;
        Assert.Contains((await Database.AccessOfAsync("europe@example.org")).Grants, g => g.Role == Roles.Auditor);
        Assert.True((await RunAsync((RevokeRole r) => r.HandleAsync(admin, new(grant, "audit over"), None))).IsOk);
        Assert.DoesNotContain((await Database.AccessOfAsync("europe@example.org")).Grants, g => g.Role == Roles.Auditor);
        Assert.Equal("organisation.grant.gone", (await RunAsync((RevokeRole r) => r.HandleAsync(admin, new(grant, "again"), None))).Problems[0].Code);
    }

    [Theory]
    [InlineData("country_officer", null, null, "organisation.reason_missing")]
    [InlineData("emperor", null, "because", "organisation.grant.role")]
    [InlineData("country_officer", "CO-ATLANTIS", "because", "organisation.import.unit")]
    public async Task A_grant_that_breaks_a_rule_says_which(string role, string? unit, string? reason, string code)
    {
        var account = await IdOfAsync("outcome@example.org");
        var outcome = await RunAsync((GrantRole g) => g.HandleAsync(Access.Console("test"), new(account, role, new(unit), null, null, reason), None));
        Assert.Equal(code, Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public async Task The_same_role_there_twice_is_refused_and_elsewhere_is_not()
    {
        var account = await IdOfAsync("auditor@example.org");
        await GrantAsync(account, Roles.Reader, new Scope(Region: "ECA"));
        await GrantAsync(account, Roles.Reader, new Scope(Region: "ARB"));
        var again = await RunAsync((GrantRole g) => g.HandleAsync(Access.Console("test"), new(account, Roles.Reader, new(Region: "ECA"), null, null, "why"), None));
        Assert.Equal("organisation.grant.exists", Assert.Single(again.Problems).Code);
    }

    [Fact]
    public async Task Nobody_grants_to_themselves_or_beyond_their_own_reach()
    {
        var admin = await Database.AccessOfAsync(TestPeople.Administrator);
        var own = await RunAsync((GrantRole g) => g.HandleAsync(admin, new(admin.Actor.AccountId!.Value, Roles.Reviewer, new(), null, null, "why not"), None));
        Assert.Equal("organisation.grant.not_to_oneself", Assert.Single(own.Problems).Code);

        await GrantAsync(await IdOfAsync(TestPeople.Americas), Roles.Administrator, new Scope(Unit: "RO-AMR"));
        var local = await Database.AccessOfAsync(TestPeople.Americas);
        var lima = await IdOfAsync(TestPeople.Lima);
        Task<Outcome<Guid>> Grant(Scope scope) => RunAsync((GrantRole g) => g.HandleAsync(local, new(lima, Roles.Reviewer, scope, null, null, "help"), None));
        Assert.True((await Grant(new Scope(Unit: "CO-LIMA"))).IsOk);
        foreach (var beyond in (Scope[])[new(), new(Unit: "OFFICE"), new(Unit: "CO-DAKAR"), new(Region: "AMR")])
            Assert.Equal(ProblemKind.Forbidden, Assert.Single((await Grant(beyond)).Problems).Kind);
    }

    [Fact]
    public async Task Nobody_takes_over_an_account_that_can_do_more_than_they_could_grant()
    {
        await GrantAsync(await IdOfAsync(TestPeople.Africa), Roles.Administrator, new Scope(Unit: "RO-AFR"));
        var local = await Database.AccessOfAsync(TestPeople.Africa);
        var dakar = await IdOfAsync(TestPeople.Dakar);
        Assert.True((await RunAsync((RenewLink r) => r.HandleAsync(local, new(dakar), None))).IsOk);
        await GrantAsync(dakar, Roles.PlanningOfficer, new Scope());
        Assert.Equal(ProblemKind.Forbidden, Assert.Single((await RunAsync((RenewLink r) => r.HandleAsync(local, new(dakar), None))).Problems).Kind);
        Assert.Equal(ProblemKind.Forbidden, Assert.Single((await RunAsync((DisableAccount d) => d.HandleAsync(local, new(dakar, true, "x"), None))).Problems).Kind);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var (console, admin) = (Access.Console("test"), await IdOfAsync(TestPeople.Administrator));
        var grant = await Database.AskAsync<Guid>($"select id from organisation.role_grant where account_id = '{admin}' and role = 'administrator'");
        Assert.Equal("organisation.last_administrator", (await RunAsync((RevokeRole r) => r.HandleAsync(console, new(grant, "x"), None))).Problems[0].Code);
        Assert.Equal("organisation.last_administrator", (await RunAsync((DisableAccount d) => d.HandleAsync(console, new(admin, true, "x"), None))).Problems[0].Code);
        await GrantAsync(await IdOfAsync(TestPeople.Auditor), Roles.Administrator, new Scope());
        Assert.True((await RunAsync((RevokeRole r) => r.HandleAsync(console, new(grant, "x"), None))).IsOk);
    }

    [Fact]
    public async Task A_command_acts_as_the_account_that_it_names()
    {
        var outcome = await Database.InScopeAsync(s => s.GetRequiredService<ConsoleAccess>().ResolveAsync("DAKAR@example.org", None));
        Assert.Equal(await IdOfAsync(TestPeople.Dakar), outcome.Value.Actor.AccountId);
        Assert.StartsWith("console:", outcome.Value.Actor.OnBehalfOf, StringComparison.Ordinal);
        Assert.False(outcome.Value.IsConsole);
        var unknown = await Database.InScopeAsync(s => s.GetRequiredService<ConsoleAccess>().ResolveAsync("nobody@example.org", None));
        Assert.Equal(ProblemKind.NotFound, Assert.Single(unknown.Problems).Kind);
    }
}

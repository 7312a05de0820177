using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Organisation;

public class SessionTests(PostgresFixture postgres) : OrganisationTest(postgres)
{
    [Fact]
    public async Task The_right_password_starts_a_session_with_the_roles_of_the_account()
    {
        var session = (await SignInAsync(" Dakar@Example.org ", TestPeople.Password)).Value;
        var access = (await AccessOfSessionAsync(session))!;
        Assert.Equal("Awa Lindqvist", access.DisplayName);
        Assert.Equal([Roles.CountryOfficer, Roles.AccountHolder], access.Grants.Select(g => g.Role));
    }

    [Fact]
    public async Task What_the_database_holds_of_a_session_lets_nobody_in()
    {
        var session = (await SignInAsync("lima@example.org", TestPeople.Password)).Value;
        var kept = await Database.AskAsync<string>($"select s::text from organisation.session s where id = '{session.Id}'");
        Assert.DoesNotContain(session.Token!, kept, StringComparison.Ordinal);
        Assert.Null(await Database.InScopeAsync(s => s.GetRequiredService<AccessLoader>().ForSessionAsync(session.Id, Convert.ToHexStringLower(session.TokenHash), None)));
    }

    [Theory]
    [InlineData("dakar@example.org", "not the password at all")]
    [InlineData("nobody@example.org", TestPeople.Password)]
    [InlineData("' or 1=1 --", TestPeople.Password)]
    public async Task Unknown_address_and_wrong_password_get_one_answer(string email, string password)
    {
        var problem = Assert.Single((await SignInAsync(email, password)).Problems);
        Assert.Equal("organisation.sign_in.wrong", problem.Code);
        Assert.Null(problem.Place);
    }

    [Theory, InlineData("lima@example.org"), InlineData("nobody-at-all@example.org")]
    public async Task After_ten_failures_an_address_waits_whether_or_not_an_account_has_it(string email)
    {
        for (var i = 0; i < Attempts.Allowed; i++)
            Assert.Equal("organisation.sign_in.wrong", (await SignInAsync(email, "wrong")).Problems[0].Code);
        Assert.Equal("organisation.sign_in.too_many", (await SignInAsync(email, TestPeople.Password)).Problems[0].Code);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_counted_one_by_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => SignInAsync("asia@example.org", "wrong")));
        Assert.Equal(Attempts.Allowed, answers.Count(a => a.Problems[0].Code == "organisation.sign_in.wrong"));
    }

    [Fact]
    public async Task Signing_in_forgets_the_failures_before_it()
    {
        for (var i = 0; i < Attempts.Allowed - 1; i++) await SignInAsync("europe@example.org", "wrong");
        Assert.True((await SignInAsync("europe@example.org", TestPeople.Password)).IsOk);
        Assert.Equal("organisation.sign_in.wrong", (await SignInAsync("europe@example.org", "wrong")).Problems[0].Code);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_of_that_account_alone()
    {
        var (here, there) = ((await SignInAsync(TestPeople.Planning, TestPeople.Password)).Value, (await SignInAsync(TestPeople.Planning, TestPeople.Password)).Value);
        var other = (await SignInAsync(TestPeople.Auditor, TestPeople.Password)).Value;
        var ended = await RunAsync(async (EndSessions end) => await end.HandleAsync((await AccessOfSessionAsync(here))!, new(null), None));
        Assert.Equal(2, ended.Value);
        Assert.Null(await AccessOfSessionAsync(here));
        Assert.Null(await AccessOfSessionAsync(there));
        Assert.NotNull(await AccessOfSessionAsync(other));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var theirs = (await SignInAsync(TestPeople.Auditor, TestPeople.Password)).Value;
        var planning = await Database.AccessOfAsync(TestPeople.Planning);
        var outcome = await RunAsync((EndSessions end) => end.HandleAsync(planning, new(theirs.Id), None));
        Assert.Equal("organisation.session.unknown", Assert.Single(outcome.Problems).Code);
        Assert.NotNull(await AccessOfSessionAsync(theirs));
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sessions_at_once_and_enabling_brings_none_back()
    {
        var session = (await SignInAsync("arabstates@example.org", TestPeople.Password)).Value;
        var (admin, account) = (await Database.AccessOfAsync(TestPeople.Administrator), await IdOfAsync("arabstates@example.org"));
        Assert.True((await RunAsync((DisableAccount disable) => disable.HandleAsync(admin, new(account, true, "left the organisation"), None))).IsOk);
        Assert.Null(await AccessOfSessionAsync(session));
        Assert.Equal("organisation.sign_in.wrong", (await SignInAsync("arabstates@example.org", TestPeople.Password)).Problems[0].Code);

        Assert.True((await RunAsync((DisableAccount disable) => disable.HandleAsync(admin, new(account, false, "came back"), None))).IsOk);
        Assert.Null(await AccessOfSessionAsync(session));
        Assert.True((await SignInAsync("arabstates@example.org", TestPeople.Password)).IsOk);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        const string other = "copper kettles on a hill";
        var (here, there) = ((await SignInAsync("hanoi@example.org", TestPeople.Password)).Value, (await SignInAsync("hanoi@example.org", TestPeople.Password)).Value);
        var access = (await AccessOfSessionAsync(here))!;
        var wrong = await RunAsync((ChangePassword change) => change.HandleAsync(access, new("not mine", other, here.Id), None));
        Assert.Equal("organisation.password.wrong", Assert.Single(wrong.Problems).Code);
        Assert.True((await RunAsync((ChangePassword change) => change.HandleAsync(access, new(TestPeople.Password, other, here.Id), None))).IsOk);
        Assert.NotNull(await AccessOfSessionAsync(here));
        Assert.Null(await AccessOfSessionAsync(there));
        Assert.True((await SignInAsync("hanoi@example.org", other)).IsOk);
        Assert.False((await SignInAsync("hanoi@example.org", TestPeople.Password)).IsOk);
    }
}

using System.Net;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Results;

/// <summary>Technical teams, their members and deployments by form: written by those who reach the leading unit, asked for by the country's office.</summary>
public sealed class TeamFormTests(WebFixture web)
{
    [Fact]
    public async Task A_team_may_be_coded_new_and_takes_in_its_members_and_deployments_by_form()
    {
        using var planning = await PlannerAsync();
        var form = await planning.GetAsync("/new-technical-team");
        var refused = await planning.SubmitAsync(form, "main form", ("code", "two words"), ("fr", "Équipe"), ("original", "zh"), ("serves", "ilo-2022-23:99"), ("from", "soon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(5, refused.AllTexts(".error-summary li").Count);
        Assert.Equal("Équipe", refused.Document.QuerySelector("input[name=fr]")!.GetAttribute("value"));
        var saved = await planning.SubmitAsync(form, "main form", ("code", "new"), ("en", "A team"), ("unit", "GOVERNANCE"), ("serves", "ilo-2022-23:1.4"), ("from", "2022-01-01"));
        Assert.Equal("/technical-teams/new", saved.Location);
        var member = await planning.GetAsync("/technical-teams/new/member");
        Assert.Equal(["“150” is no share of time. Enter whole per cent from 1 to 100."], (await planning.SubmitAsync(member, "main form",
            ("name", "Form Person"), ("person", "F-1"), ("duty_station", "DKR"), ("share", "150"))).AllTexts(".error-summary li"));
        Assert.Equal("/technical-teams/new#members", (await planning.SubmitAsync(member, "main form", ("name", "Form Person"), ("person", "F-1"), ("duty_station", "DKR"), ("share", "50 %"), ("from", "2022-01-01"))).Location);
        var asked = await planning.GetAsync("/technical-teams/new/deployment");
        Assert.Equal("", asked.Document.QuerySelector("input[name=code]")!.GetAttribute("value"));
        Assert.Equal(["remote", "in_person", "mixed"], asked.Document.QuerySelectorAll("input[name=mode]").Select(c => c.GetAttribute("value")));
        Assert.All(asked.Document.QuerySelectorAll("main form .hint"), hint => Assert.NotEqual("", hint.TextContent));
        Assert.Equal("two words", (await planning.SubmitAsync(asked, "main form", ("code", "two words"))).Document.QuerySelector("input[name=code]")!.GetAttribute("value"));
        var deployment = await planning.SubmitAsync(asked, "main form", ("code", "GM-1"), ("country", "GM"), ("receiving_body", "UN country team"),
            ("terms_en", "Advises."), ("from", "2022-02-01"), ("to", "2022-12-31"), ("share", "20"), ("requested_by", "CO-DAKAR"), ("person", "F-1"), ("state", "ended"));
        Assert.Equal("/technical-teams/new#deployments", deployment.Location);
        var page = await planning.GetAsync("/technical-teams/new");
        Assert.Contains("Form Person", page.TextOf("section[aria-labelledby=members]"), StringComparison.Ordinal);
        Assert.Contains("Ended", page.TextOf("section[aria-labelledby=deployments]"), StringComparison.Ordinal);
        Assert.Equal(0, await web.Database.AskAsync<long>("select count(*) from journal.entry where coalesce(old::text, '') || coalesce(new::text, '') like '%Form Person%'"));
    }

    [Fact]
    public async Task What_others_saved_meanwhile_is_shown_beside_what_was_typed_names_too_and_no_refused_save_hides_it()
    {
        using var planning = await PlannerAsync();
        await TeamAsync(planning, "STALE");
        await planning.SubmitAsync(await planning.GetAsync("/technical-teams/STALE/member"), "main form", ("name", "First Name"), ("person", "F-2"), ("duty_station", "DKR"), ("share", "50"), ("from", "2022-01-01"));
        var id = await web.Database.AskAsync<Guid>("select m.id from results.team_member m where person = 'F-2'");
        var form = await planning.GetAsync($"/technical-teams/STALE/member/{id}");
        var refused = await planning.SubmitAsync(form, "main form", ("share", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull((await planning.SubmitAsync(form, "main form", ("name", "Second Name"))).Location);
        // The refused form still starts from the version that was looked at.
        var late = await planning.SubmitAsync(refused, "main form", ("share", "60"), ("name", "Third Name"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Second Name", late.TextOf(".notice[data-kind=warning] table"), StringComparison.Ordinal);
        Assert.Equal("Third Name", late.Document.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.NotNull((await planning.SubmitAsync(late, "main form")).Location);
        Assert.Equal("Third Name", await web.Database.AskAsync<string>("select name from results.team_member where person = 'F-2'"));
        Assert.NotNull((await planning.SubmitAsync(await planning.GetAsync($"/technical-teams/STALE/member/{id}"), "main form", ("Erase", "true"))).Location);
        Assert.Equal(0, await web.Database.AskAsync<long>("select count(*) from results.team_member where person = 'F-2'"));
    }

    [Fact]
    public async Task An_office_asks_for_its_own_country_and_the_team_alone_agrees()
    {
        using var planning = await PlannerAsync();
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        using var lima = await web.NewClientAsync(TestPeople.Lima);
        await TeamAsync(planning, "ASKED");
        var form = await dakar.GetAsync("/technical-teams/ASKED/deployment");
        Assert.Null(form.Document.QuerySelector("select[name=person]"));
        (string, string?)[] asked = [("code", "GW-1"), ("country", "GW"), ("receiving_body", "UN country team"), ("terms_en", "Advises."), ("from", "2022-02-01"), ("to", "2022-12-31"), ("share", "20"), ("requested_by", "CO-DAKAR")];
        Assert.Equal(HttpStatusCode.Forbidden, (await dakar.SubmitAsync(form, "main form", [.. asked, ("state", "agreed")])).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await dakar.SubmitAsync(form, "main form", [.. asked.Where(a => a.Item1 != "country"), ("country", "PE")])).Status);
        Assert.NotNull((await dakar.SubmitAsync(form, "main form", asked)).Location);
        var id = await web.Database.AskAsync<Guid>("select d.id from results.deployment d join results.technical_team t on t.id = d.team_id where t.code = 'ASKED'");
        var address = $"/technical-teams/ASKED/deployment/{id}";
        Assert.Equal(HttpStatusCode.Forbidden, (await lima.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await dakar.GetAsync("/technical-teams/ASKED/edit")).Status);
        var before = await dakar.GetAsync(address);
        Assert.Equal("Name who goes: what is agreed or under way has a specialist.", (await planning.SubmitAsync(await planning.GetAsync(address), "main form", ("state", "agreed"))).TextOf(".error-summary li"));
        await planning.SubmitAsync(await planning.GetAsync("/technical-teams/ASKED/member"), "main form", ("name", "Asked Person"), ("person", "F-3"), ("duty_station", "DKR"), ("share", "50"), ("from", "2022-01-01"));
        Assert.NotNull((await planning.SubmitAsync(await planning.GetAsync(address), "main form", ("state", "agreed"), ("person", "F-3"))).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await dakar.SubmitAsync(before, "main form", ("state", "cancelled"), ("reason", "No longer."))).Status);
        Assert.Contains("Asked Person", (await dakar.GetAsync("/technical-teams/ASKED")).TextOf("section[aria-labelledby=deployments]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_indicator_that_a_deployment_serves_stands_in_its_form_and_stays_when_it_is_saved_as_it_is()
    {
        using var planning = await PlannerAsync();
        const string Indicator = "select i.code from results.deployment d join results.indicator i on i.id = d.indicator_id where d.code = 'VN-1'";
        var form = await planning.GetAsync($"/technical-teams/{SampleTeams.Skills}/deployment/{await web.Database.AskAsync<Guid>("select id from results.deployment where code = 'VN-1'")}");
        Assert.Equal("ilo-2022-23", form.Document.QuerySelector("select[name=framework] option[selected]")!.GetAttribute("value"));
        Assert.NotNull((await planning.SubmitAsync(form, "main form")).Location);
        Assert.Equal("5.1.1", await web.Database.AskAsync<string>(Indicator));
    }

    [Fact]
    public async Task A_character_that_nobody_sees_is_refused_and_a_text_that_was_not_shown_is_not_wiped()
    {
        using var planning = await PlannerAsync();
        await TeamAsync(planning, "UNSEEN");
        var form = await planning.GetAsync("/technical-teams/UNSEEN/edit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await planning.SubmitAsync(form, "main form", ("en", "A\u202EB"))).Status);
        Assert.NotNull((await planning.SubmitAsync(form, "main form", ("fr", "Équipe"), ("purpose_zh", "宗旨"))).Location);
        var again = await planning.GetAsync("/technical-teams/UNSEEN/edit");
        Assert.NotNull((await planning.SubmitAsync(again, "main form", ("to", "2030-12-31"))).Location);
        Assert.Equal("宗旨", await web.Database.AskAsync<string>("select purpose->'texts'->>'zh' from results.technical_team where code = 'UNSEEN'"));
        Assert.Equal(1, await web.Database.AskAsync<long>("select count(*) from results.team_result r join results.technical_team t on t.id = r.team_id where t.code = 'UNSEEN'"));
    }

    [Fact]
    public async Task Files_are_looked_at_before_they_go_in_and_refused_with_every_problem()
    {
        using var planning = await PlannerAsync();
        var page = await planning.GetAsync("/import-technical-teams");
        var good = ("technical_teams.csv", "code,en,unit,from\nBY-FILE,By file,PLANNING,2022-01-01\n");
        var seen = await SendAsync(planning, page, look: true, good);
        Assert.Contains("1 would be added", seen.TextOf(".notice[role=status]"), StringComparison.Ordinal);
        var refused = await SendAsync(planning, page, look: false, ("technical_teams.csv", "code,en,unit,from\nBY-FILE,,NOWHERE,soon\n"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 3), (refused.Status, refused.Document.QuerySelectorAll("main table tbody tr").Length));
        Assert.Equal("/technical-teams", (await SendAsync(planning, page, look: false, good)).Location);
    }

    [Fact]
    public async Task The_API_is_as_open_as_the_pages_and_comes_page_by_page()
    {
        await SampleTeams.EnsureAsync(web);
        using var anybody = new ApiClient(web, null);
        using var planning = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Report);
        var one = $"/technical-teams/{SampleTeams.Skills}";
        Assert.DoesNotContain("Example Specialist-", (await anybody.GetAsync(one)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("EX-00", (await anybody.GetAsync(one)).Text, StringComparison.Ordinal);
        Assert.Contains("Example Specialist-Two", (await planning.GetAsync(one)).Text, StringComparison.Ordinal);
        var first = (await anybody.GetAsync("/deployments?limit=1&state=under_way")).Json;
        var next = (await anybody.GetAsync($"/deployments?limit=1&state=under_way&cursor={first.GetProperty("next").GetString()}")).Json;
        Assert.NotEqual(first.GetProperty("items")[0].GetProperty("id").GetString(), next.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anybody.GetAsync("/technical-teams?state=soon")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anybody.GetAsync("/deployments?outcome=5")).Status);
    }

    private static Task<Answer> SendAsync(WebClient client, Answer page, bool look, (string Name, string Text) file)
    {
        var form = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector("main form input[name=antiforgery]")!.GetAttribute("value")!), "antiforgery" } };
        if (look) form.Add(new StringContent("true"), "Look");
        form.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(file.Text)), "Files", file.Name);
        return client.SendAsync(new(HttpMethod.Post, page.Path) { Content = form });
    }

    private async Task<WebClient> PlannerAsync()
    {
        await SampleTeams.EnsureAsync(web);
        return await web.NewClientAsync(TestPeople.Planning);
    }

    private static async Task TeamAsync(WebClient planning, string code) => Assert.NotNull((await planning.SubmitAsync(await planning.GetAsync("/new-technical-team"), "main form",
        ("code", code), ("en", "A team"), ("unit", "GOVERNANCE"), ("serves", "ilo-2022-23:1.4"), ("from", "2022-01-01"))).Location);
}

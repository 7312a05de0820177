using System.Net;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Results;

/// <summary>A country office writes its own country programmes by form alone; nobody else's.</summary>
public sealed class ProgrammeFormTests(WebFixture web)
{
    [Fact]
    public async Task An_office_designs_signs_and_steers_a_programme_of_its_country()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        var form = await dakar.GetAsync("/new-country-programme");
        var refused = await dakar.SubmitAsync(form, "main form", ("Code", "two words"), ("Country", "SN"), ("From", "2024-01-01"), ("To", "soon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(3, refused.AllTexts(".error-summary li").Count);
        var saved = await dakar.SubmitAsync(form, "main form", ("Code", "FORM-GW"), ("Country", "GW"), ("En", "A programme"), ("From", "2024-01-01"), ("To", "2027-12-31"));
        Assert.Equal("/country-programmes/FORM-GW", saved.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync(saved.Location!)).Status);
        await SignAsync(dakar);
        var page = await SteerAsync(dakar);
        Assert.Contains("Government: 1; Employers: 1; Workers: 1", page.TextOf("section[aria-labelledby=committee]"), StringComparison.Ordinal);
        Assert.Contains("Agree on a plan.", page.TextOf("section[aria-labelledby=committee]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await web.NewClient().GetAsync("/country-programmes/FORM-GW")).Status);
    }

    private static async Task SignAsync(WebClient dakar)
    {
        var edit = await dakar.GetAsync("/country-programmes/FORM-GW/edit");
        Assert.Equal("Enter the day on which it was signed: only what is signed leaves its preparation.",
            (await dakar.SubmitAsync(edit, "main form", ("Stage", "under_way"))).TextOf(".error-summary li"));
        Assert.Equal("/country-programmes/FORM-GW", (await dakar.SubmitAsync(edit, "main form", ("Stage", "under_way"), ("SignedOn", "2024-02-01"))).Location);
        var late = await dakar.SubmitAsync(edit, "main form", ("En", "Another title"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Under way", late.TextOf(".notice[data-kind=warning] table"), StringComparison.Ordinal);
        Assert.Equal("Another title", late.Document.QuerySelector("input[name=En]")!.GetAttribute("value"));
    }

    private static async Task<Answer> SteerAsync(WebClient dakar)
    {
        foreach (var side in (string[])["government", "employers", "workers"])
        {
            var member = await dakar.SubmitAsync(await dakar.GetAsync("/country-programmes/FORM-GW/member"), "main form", ("Name", $"Form Person {side}"), ("Side", side), ("Since", "2024-01-01"));
            Assert.Equal("/country-programmes/FORM-GW#committee", member.Location);
        }
        var meeting = await dakar.GetAsync("/country-programmes/FORM-GW/meeting");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await dakar.SubmitAsync(meeting, "main form", ("HeldOn", "2999-01-01"), ("Minutes", "http://example.org"))).Status);
        await dakar.SubmitAsync(meeting, "main form", ("HeldOn", "2024-03-01"));
        Assert.Equal(HttpStatusCode.Conflict, (await dakar.SubmitAsync(meeting, "main form", ("HeldOn", "2024-03-01"))).Status);
        var page = await dakar.GetAsync("/country-programmes/FORM-GW");
        var decision = await dakar.GetAsync(page.Document.QuerySelector("a[href$='/decision']")!.GetAttribute("href")!);
        await dakar.SubmitAsync(decision, "main form", ("Text", "Agree on a plan."), ("Due", "2024-06-30"));
        return await dakar.GetAsync("/country-programmes/FORM-GW");
    }

    [Fact]
    public async Task A_programme_whose_code_is_a_word_of_an_address_has_its_page()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        var saved = await dakar.SubmitAsync(await dakar.GetAsync("/new-country-programme"), "main form", ("Code", "NEW"), ("Country", "GW"), ("En", "A programme called new"), ("From", "2024-01-01"), ("To", "2027-12-31"));
        Assert.Equal("A programme called new", (await dakar.FollowAsync(saved)).TextOf("h1"));
        saved = await dakar.SubmitAsync(await dakar.GetAsync("/new-cooperation-framework"), "main form", ("Code", "NEW"), ("Country", "GW"), ("En", "A framework called new"), ("From", "2024-01-01"), ("To", "2027-12-31"));
        Assert.Equal("A framework called new", (await dakar.FollowAsync(saved)).TextOf("h1"));
    }

    [Fact]
    public async Task Two_who_rename_a_member_see_both_names_and_the_second_goes_on_from_the_first()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        const string One = "/country-programmes/DWCP-CV-EXAMPLE";
        await dakar.SubmitAsync(await dakar.GetAsync(One + "/member"), "main form", ("Name", "Exemple Renommé"), ("Side", "other"));
        var form = await dakar.GetAsync((await dakar.GetAsync(One)).Document.QuerySelectorAll("section[aria-labelledby=committee] table a").Single(a => a.TextContent == "Exemple Renommé").GetAttribute("href")!);
        await dakar.SubmitAsync(form, "main form", ("Name", "Exemple Premier"));
        var late = await dakar.SubmitAsync(form, "main form", ("Name", "Exemple Second"), ("Since", "soon"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(["Name", "Exemple Premier", "Exemple Second"], late.AllTexts(".notice[data-kind=warning] table tbody tr > *"));
        var done = await dakar.SubmitAsync(late, "main form", ("Since", "2024-01-01"));
        Assert.Equal(One + "#committee", done.Location);
        Assert.Contains("Exemple Second", (await dakar.GetAsync(One)).TextOf("section[aria-labelledby=committee]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_or_seen_is_named_and_never_shown_as_a_day_that_nobody_typed()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        const string Evaluation = "/country-programmes/DWCP-CV-EXAMPLE/evaluation";
        var unseen = await dakar.SubmitAsync(await dakar.GetAsync(Evaluation), "main form", ("Kind", "mid_term"), ("PlannedOn", "2030-01-01"), ("Findings", "Good\u202E"), ("DoneOn", "2024-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.Status);
        Assert.Contains("U+202E", unseen.TextOf(".error-summary li"), StringComparison.Ordinal);
        await dakar.SubmitAsync(unseen, "main form", ("Findings", null), ("DoneOn", null));
        var form = await dakar.GetAsync((await dakar.GetAsync("/country-programmes/DWCP-CV-EXAMPLE")).Document.QuerySelectorAll("section[aria-labelledby=evaluations] tbody tr").Single(r => r.TextContent.Contains("2030", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!);
        await dakar.SubmitAsync(form, "main form", ("Kind", "final"));
        var late = await dakar.SubmitAsync(form, "main form", ("PlannedOn", "soon"), ("Kind", "internal"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Single(late.Document.QuerySelectorAll(".notice[data-kind=warning] table tbody tr"));
        Assert.DoesNotContain("0001", late.TextOf(".notice[data-kind=warning]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_headings_and_documents_are_added_and_taken_away()
    {
        await SampleProgrammes.EnsureAsync(web);
        const string Parts = "/country-programmes/DWCP-CV-EXAMPLE/parts";
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        var page = await dakar.GetAsync(Parts);
        await dakar.SubmitAsync(page, "form[action$='handler=Heading']", ("Heading", "1"), ("Fr", "Une priorité"));
        var output = page.Document.QuerySelectorAll("select[name=Output] option").Single(o => o.TextContent.StartsWith("ilo-2022-23: 6.3 ", StringComparison.Ordinal)).GetAttribute("value");
        await dakar.SubmitAsync(page, "form[action$='handler=Serve']", ("Output", output), ("Priority", "1"));
        await dakar.SubmitAsync(page, "form[action$='handler=Document']", ("Document", "Text"), ("Link", "https://example.org/cv"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await dakar.SubmitAsync(page, "form[action$='handler=Document']", ("Document", ""), ("Link", "ftp://example.org/cv"))).Status);
        var filled = await dakar.GetAsync(Parts);
        Assert.Equal(HttpStatusCode.Conflict, (await dakar.SubmitAsync(filled, "form[action$='handler=RemoveHeading']", ("Heading", "1"))).Status);
        Assert.Contains("6.3", (await dakar.GetAsync("/country-programmes/DWCP-CV-EXAMPLE")).TextOf("section[aria-labelledby=serves] h3 + ul"), StringComparison.Ordinal);
        Assert.Equal(Parts, (await dakar.SubmitAsync(filled, "form[action$='handler=Stop']", ("Output", output))).Location);
        Assert.Equal(Parts, (await dakar.SubmitAsync(filled, "form[action$='handler=RemoveHeading']", ("Heading", "1"))).Location);
        Assert.DoesNotContain("6.3", (await dakar.GetAsync("/country-programmes/DWCP-CV-EXAMPLE")).TextOf("section[aria-labelledby=serves]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_of_another_country_may_neither_open_the_forms_nor_send_them()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        using var lima = await web.NewClientAsync(TestPeople.Lima);
        var own = await lima.GetAsync("/country-programmes/DWCP-PE-EXAMPLE/member");
        var token = own.Document.QuerySelector("input[name=antiforgery]")!.GetAttribute("value")!;
        foreach (var page in (string[])["edit", "parts", "member", "meeting", "evaluation"])
        {
            var address = $"/country-programmes/{SampleProgrammes.Senegal}/{page}";
            Assert.Equal(HttpStatusCode.OK, (await dakar.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await lima.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await lima.PostAsync(page == "parts" ? address + "?handler=Heading" : address, ("antiforgery", token), ("Heading", "9"), ("En", "Taken"))).Status);
        }
        var created = await lima.SubmitAsync(await lima.GetAsync("/new-country-programme"), "main form", ("Code", "TAKEN-SN"), ("Country", "SN"), ("En", "Taken"), ("From", "2024-01-01"), ("To", "2025-01-01"));
        Assert.Equal(HttpStatusCode.Forbidden, created.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await lima.GetAsync($"/cooperation-frameworks/{SampleProgrammes.Cooperation}/edit")).Status);
    }

    [Fact]
    public async Task The_API_is_as_open_as_the_pages_and_comes_page_by_page()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var anybody = new ApiClient(web, null);
        using var dakar = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        var one = $"/country-programmes/{SampleProgrammes.Senegal}";
        Assert.DoesNotContain("Exemple Employeur-Un", (await anybody.GetAsync(one)).Text, StringComparison.Ordinal);
        Assert.Contains("Exemple Employeur-Un", (await dakar.GetAsync(one)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/country-programmes/" + SampleProgrammes.Gambia)).Status);
        var first = (await dakar.GetAsync("/country-programmes?limit=1&region=AFR")).Json;
        var next = (await dakar.GetAsync($"/country-programmes?limit=1&region=AFR&cursor={first.GetProperty("next").GetString()}")).Json;
        Assert.NotEqual(first.GetProperty("items")[0].GetProperty("code").GetString(), next.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anybody.GetAsync("/country-programmes?stage=soon")).Status);
        Assert.Equal("yes", (await dakar.GetAsync($"/cooperation-frameworks/{SampleProgrammes.Cooperation}")).Json.GetProperty("summary").GetProperty("trained").GetString());
        Assert.False((await anybody.GetAsync($"/cooperation-frameworks/{SampleProgrammes.Cooperation}")).Text.Contains("atelier", StringComparison.Ordinal));
    }
}

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
        var form = await dakar.GetAsync("/country-programmes/new");
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
        var created = await lima.SubmitAsync(await lima.GetAsync("/country-programmes/new"), "main form", ("Code", "TAKEN-SN"), ("Country", "SN"), ("En", "Taken"), ("From", "2024-01-01"), ("To", "2025-01-01"));
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

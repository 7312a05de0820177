using System.Net;
using System.Text;
using Mandate.Kernel;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

/// <summary>An office sends the files of its country programmes by page, looks at what they would do, and does it.</summary>
public sealed class ProgrammeImportPageTests(WebFixture web)
{
    private const string Page = "/import-country-programmes";

    private const string Header = "code,country,en,fr,es,zh,original,from,to,stage,signed_on,unit,cooperation_framework,un_alignment,un_note\n";

    private static ImportFile Programmes(string code, string title, string country = "GW") =>
        new("country_programmes.csv", Encoding.UTF8.GetBytes($"{Header}{code},{country},{title},,,,,2024-01-01,2025-12-31,design,,,,not_yet,\n"));

    private static ImportFile Headings(string code) => new("programme_priorities.csv", Encoding.UTF8.GetBytes($"programme,code,en,fr,es,zh,original\n{code},1,Jobs,,,,\n"));

    private static async Task<Answer> SendAsync(WebClient client, params ImportFile[] files)
    {
        var token = (await client.GetAsync(Page)).Document.QuerySelector("main input[name=antiforgery]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "antiforgery" } };
        foreach (var file in files) form.Add(new ByteArrayContent(file.Bytes), "Files", file.Name);
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = form });
    }

    [Fact]
    public async Task Files_are_looked_at_cell_by_cell_before_they_are_imported()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        using var lima = await web.NewClientAsync(TestPeople.Lima);
        var sent = await SendAsync(dakar, new ImportFile("all.zip", ImportArchive.Pack([Programmes("PAGE-1", "By page"), Headings("PAGE-1")])));
        var preview = await dakar.FollowAsync(sent);
        Assert.Equal("2 would be added, 0 changed, 0 left as they are. Nothing is saved yet.", preview.TextOf("main .lead"));
        Assert.Contains("PAGE-1 1", preview.AllTexts("main table tbody td").Concat(preview.AllTexts("main table tbody th")));
        Assert.Contains("By page", preview.AllTexts("main table tbody td"));
        Assert.Equal(["country", "en", "original", "from", "to", "stage", "un_alignment", "en", "original", "position"], preview.AllTexts("main table tbody td:nth-child(4)").TakeLast(10));
        Assert.Equal("Country programmes", preview.TextOf("nav.modules a[aria-current=true]"));
        Assert.Equal(HttpStatusCode.NotFound, (await dakar.GetAsync("/country-programmes/PAGE-1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lima.GetAsync(sent.Location!)).Status);
        await dakar.SubmitAsync(preview, "main form");
        Assert.Equal("By page", (await dakar.GetAsync("/country-programmes/PAGE-1")).TextOf("h1"));
        Assert.Equal(HttpStatusCode.NotFound, (await dakar.GetAsync(sent.Location!)).Status);
        var again = await dakar.FollowAsync(await SendAsync(dakar, Programmes("PAGE-1", "By page"), Headings("PAGE-1")));
        Assert.Equal("These files change nothing.", again.TextOf("main .lead"));
    }

    [Fact]
    public async Task What_somebody_changed_after_the_preview_is_looked_at_again()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        await dakar.SubmitAsync(await dakar.FollowAsync(await SendAsync(dakar, Programmes("PAGE-2", "First"))), "main form");
        var preview = await dakar.FollowAsync(await SendAsync(dakar, Programmes("PAGE-2", "Second")));
        await dakar.SubmitAsync(await dakar.GetAsync("/country-programmes/PAGE-2/edit"), "main form", ("En", "Between"));
        var late = await dakar.SubmitAsync(preview, "main form");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Between", late.AllTexts("main table tbody td"));
        await dakar.SubmitAsync(late, "main form");
        Assert.Equal("Second", (await dakar.GetAsync("/country-programmes/PAGE-2")).TextOf("h1"));
    }

    [Fact]
    public async Task Problems_stand_in_a_table_and_nobody_imports_for_another_country()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        var refused = await SendAsync(dakar, Programmes("two words", "A"), new ImportFile("notes.csv", "a,b\n1,2\n"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["country_programmes.csv", "notes.csv"], refused.AllTexts("main table tbody th"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(dakar)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(dakar, Programmes("PAGE-3", "Taken", "PE"))).Status);
        using var auditor = await web.NewClientAsync(TestPeople.Auditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(Page)).Status);
    }
}

using System.Net;
using System.Text.Json;
using Mandate.Cooperation;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.Ui;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Cooperation;

/// <summary>Everything public as files: the catalogue, the tables of aid, and publications over the API.</summary>
public sealed class OpenDataTests(WebFixture web)
{
    [Fact]
    public async Task Every_file_of_the_catalogue_is_there_for_anybody()
    {
        await SampleOpenData.EnsureAsync(web);
        using var anybody = web.NewClient();
        var page = await anybody.GetAsync(OpenDataCatalogue.Page);
        var files = page.Document.QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains(OpenDataLinks.Table("transactions", "csv"), files);
        foreach (var file in files) Assert.Equal((file, HttpStatusCode.OK), (file, (await anybody.GetAsync(file)).Status));
        using var catalogue = JsonDocument.Parse((await anybody.GetAsync(OpenDataCatalogue.File)).Text);
        Assert.Equal(page.Document.QuerySelectorAll("main tbody tr").Length, catalogue.RootElement.GetProperty("dcat:dataset").GetArrayLength());
    }

    [Fact]
    public async Task Tables_of_aid_say_what_the_published_files_say_and_nothing_that_was_kept_out()
    {
        var published = await SampleOpenData.EnsureAsync(web);
        using var anybody = web.NewClient();
        var activities = JsonDocument.Parse((await anybody.GetAsync(OpenDataLinks.Table("activities", "json"))).Text).RootElement;
        Assert.Equal(published.Changes.Count - 1, activities.GetArrayLength());
        var transactions = (await anybody.GetAsync(OpenDataLinks.Table("transactions", "csv"))).Text;
        Assert.StartsWith("iati_identifier,reference,type,date,value,currency,", transactions, StringComparison.Ordinal);
        Assert.Contains($"XM-DAC-99999-{SamplePortfolio.Project},", transactions, StringComparison.Ordinal);
        var results = JsonDocument.Parse((await anybody.GetAsync(OpenDataLinks.Table("results", "json"))).Text).RootElement;
        Assert.DoesNotContain(results.EnumerateArray(), r => r.GetProperty("iati_identifier").GetString()!.EndsWith(SamplePortfolio.Project, StringComparison.Ordinal) && r.GetProperty("location").GetString() is { Length: > 0 });
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(OpenDataLinks.Table("partners", "csv"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(OpenDataLinks.Table("results", "xlsx"))).Status);
    }

    [Fact]
    public async Task Publications_are_read_by_anybody_over_the_API_and_made_by_those_who_publish()
    {
        var published = await SampleOpenData.EnsureAsync(web);
        using var anybody = new ApiClient(web, null);
        Assert.Contains(published.Files[0].Name, (await anybody.GetAsync($"/iati/publications/{published.Number}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/iati/publications/9999")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anybody.SendAsync(HttpMethod.Post, "/iati/publications", (string?)null)).Status);
        using var officer = await ApiClient.OfAsync(web, TestPeople.Cooperation, TokenScope.Manage);
        var looked = await officer.SendAsync(HttpMethod.Post, "/iati/publications?dry_run=true", (string?)null);
        Assert.Equal((HttpStatusCode.OK, JsonValueKind.Null), (looked.Status, looked.Json.GetProperty("number").ValueKind));
        var refused = await officer.SendAsync(HttpMethod.Post, "/iati/exclusions", """{"kind":"activity","project":"NOBODY"}""");
        Assert.Equal(["cooperation.iati.exclusion_project", "cooperation.iati.exclusion_reason"], refused.Codes);
        Assert.Equal(["cooperation.api.iati.languages"], (await officer.SendAsync(HttpMethod.Put, "/iati/publisher", """{"identifier":"XM-DAC-99999","organisation_type":"40","name":{"xx":"Nobody"}}""")).Codes);
    }
}

using System.Net;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Results;

namespace Mandate.WebTests.Api;

/// <summary>What programs read: as open as the pages, page by page, with ETags.</summary>
public class ReadingTests(WebFixture web)
{
    private const string Framework = "/frameworks/" + SampleFramework.Code;

    [Fact]
    public async Task A_framework_is_there_with_its_results_periods_indicators_figures_and_checks()
    {
        await web.ApprovedAsync("7.5.1", "GN");
        using var anybody = new ApiClient(web, null);
        Assert.Contains(SampleFramework.Code, (await anybody.GetAsync("/frameworks")).Text, StringComparison.Ordinal);
        foreach (var below in (string[])["", "/results", "/periods", "/checks", "/indicators"])
            Assert.Equal((HttpStatusCode.OK, "application/json"), await StatusAsync(anybody, Framework + below));
        var indicator = (await anybody.GetAsync(Framework + "/indicators/" + SampleFramework.Noted)).Json;
        Assert.Equal(2, indicator.GetProperty("technical_note").GetProperty("criteria").GetArrayLength());
        Assert.True(indicator.GetProperty("targets").GetArrayLength() > 0);
        var explained = (await anybody.GetAsync(Framework + "/indicators/7.5.1/explanation?region=AFR")).Json;
        Assert.True(explained.GetProperty("value").GetDecimal() >= 1);
        var figures = (await anybody.GetAsync(Framework + "/indicators/7.5.1/figures")).Json.GetProperty("items");
        Assert.Contains(figures.EnumerateArray(), f => f.GetProperty("region").GetString() == "AFR" && f.GetProperty("value").GetDecimal() >= 1);
    }

    private static async Task<(HttpStatusCode, string?)> StatusAsync(ApiClient client, string path)
    {
        var answer = await client.GetAsync(path);
        return (answer.Status, answer.MediaType);
    }

    [Fact]
    public async Task Pages_of_indicators_hold_each_once_in_reading_order()
    {
        await web.EnsureFrameworkAsync();
        using var anybody = new ApiClient(web, null);
        var (codes, cursor) = (new List<string>(), "");
        do
        {
            var page = (await anybody.GetAsync($"{Framework}/indicators?limit=7{cursor}")).Json;
            codes.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("code").GetString()!));
            cursor = page.GetProperty("next").GetString() is { } next ? "&cursor=" + next : "";
        } while (cursor.Length > 0);
        Assert.Equal(await web.Database.AskAsync<string[]>("""
            select array_agg(i.code order by i.position) from results.indicator i join results.framework f on f.id = i.framework_id where f.code = 'ilo-2022-23'
            """), codes);
    }

    [Fact]
    public async Task A_cursor_neither_repeats_nor_hides_when_results_are_begun_meanwhile()
    {
        foreach (var country in (string[])["SN", "GM", "GN"]) await web.DraftAsync("7.4.1", country);
        using var dakar = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        var first = (await dakar.GetAsync("/country-results?indicator=7.4.1&limit=2")).Json;
        await web.DraftAsync("7.4.1", "CV");
        var second = (await dakar.GetAsync("/country-results?indicator=7.4.1&limit=200&cursor=" + first.GetProperty("next").GetString())).Json;
        Assert.Equal(["SN", "GM", "GN", "CV"], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray())
            .Select(i => i.GetProperty("country").GetString()));
    }

    [Fact]
    public async Task Nobody_learns_of_the_drafts_of_another_office()
    {
        await web.DraftAsync("7.4.2", "SN");
        using var dakar = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        Assert.Equal(1, (await dakar.GetAsync("/country-results?indicator=7.4.2")).Json.GetProperty("items").GetArrayLength());
        using var lima = await ApiClient.OfAsync(web, TestPeople.Lima, TokenScope.Report, TokenScope.Review);
        Assert.Equal(0, (await lima.GetAsync("/country-results?indicator=7.4.2")).Json.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("/country-results?limit=1000000", "ui.api.limit")]
    [InlineData("/country-results?limit=0&cursor=xyz", "ui.api.limit", "ui.api.cursor")]
    [InlineData("/country-results?cursor=WyJvdGhlciIsImEiXQ", "ui.api.cursor")]
    [InlineData("/country-results?staus=draft", "ui.api.parameter")]
    [InlineData("/country-results?country=SN&country=GM&status=gone", "ui.api.parameter", "results.api.status")]
    public async Task What_is_asked_wrongly_is_refused_with_all_that_is_wrong(string path, params string[] codes)
    {
        using var anybody = new ApiClient(web, null);
        var refused = await anybody.GetAsync(path);
        Assert.Equal(((HttpStatusCode)422, "application/problem+json"), (refused.Status, refused.MediaType));
        Assert.Equal(codes.Order(), refused.Codes.Order());
    }

    [Fact]
    public async Task What_was_read_before_is_not_sent_again_and_another_language_is_another_text()
    {
        await web.EnsureFrameworkAsync();
        using var anybody = new ApiClient(web, null);
        var read = await anybody.GetAsync(Framework);
        var again = await anybody.GetAsync(Framework, ifNoneMatch: read.Tag);
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Text));
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync("/regions", "fr", (await anybody.GetAsync("/regions")).Tag)).Status);
    }

    [Theory]
    [InlineData("en", "There is no framework"), InlineData("fr", "cadre")]
    public async Task What_is_not_there_is_said_in_the_language_of_the_reader(string language, string says)
    {
        using var anybody = new ApiClient(web, null);
        var refused = await anybody.GetAsync("/frameworks/nothing", language);
        Assert.Equal((HttpStatusCode.NotFound, "results.framework.not_found"), (refused.Status, Assert.Single(refused.Codes)));
        Assert.Contains(says, refused.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}

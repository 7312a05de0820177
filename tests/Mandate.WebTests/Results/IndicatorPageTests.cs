using System.Net;
using System.Text.Json;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

public class IndicatorPageTests(WebFixture web)
{
    private const string Page = $"/frameworks/{SampleFramework.Code}/indicators/";

    [Fact]
    public async Task The_headline_says_how_many_of_how_many_and_which_regions_are_missing()
    {
        await web.ApprovedAsync("3.3.1");
        var page = await web.NewClient().GetAsync(Page + "3.3.1");
        var says = page.TextOf(".says");
        Assert.StartsWith("1 of 18 member States by 31 December 2023.", says, StringComparison.Ordinal);
        Assert.Contains("ot yet reported: ", says, StringComparison.Ordinal);
        Assert.Contains("At risk: Africa", says, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_computed_indicator_names_its_sources_and_takes_no_reports()
    {
        using var dakar = await web.SignedInAsync(TestPeople.Dakar);
        var page = await dakar.GetAsync(Page + "C.2.1");
        Assert.Contains("Not imported yet: ilo-it-2022-25/1.1.a, ", page.Text, StringComparison.Ordinal);
        Assert.Equal(12, page.Document.QuerySelectorAll("section[aria-labelledby=why] tbody tr").Length);
        Assert.DoesNotContain(Page + "C.2.1/report", page.Text, StringComparison.Ordinal);
        Assert.Contains("takes no reports", (await dakar.GetAsync(Page + "C.2.1/report")).Text, StringComparison.Ordinal);
        Assert.Equal(13, (await dakar.GetAsync(Page + "C.2.1/sources.csv")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Value_target_baseline_and_progress_stand_first()
    {
        await web.ApprovedAsync("3.3.1");
        var page = await web.NewClient().GetAsync(Page + "3.3.1");
        var figures = page.Document.QuerySelectorAll(".key-figures > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
        Assert.Equal(["Achieved", "Target", "Baseline", "Progress"], figures.Keys);
        Assert.Equal(("1member States", "18member States"), (figures["Achieved"], figures["Target"]));
        Assert.StartsWith("6% At risk", figures["Progress"], StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#" + page.Document.QuerySelector("nav.sections a")!.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task Who_is_not_signed_in_sees_roles_and_no_names()
    {
        var result = await web.ApprovedAsync("3.3.1");
        foreach (var path in new[] { Page + "3.3.1", Page + "3.3.1/explanation.json", $"/results/{result.Id}" })
        {
            var open = await web.NewClient().GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, open.Status);
            Assert.DoesNotContain("Traoré", open.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Lindqvist", open.Text, StringComparison.Ordinal);
            using var signedIn = await web.SignedInAsync(TestPeople.Auditor);
            Assert.Contains("Traoré", (await signedIn.GetAsync(path)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_does_not_count_yet_is_counted_for_all_and_named_to_those_who_work_on_it()
    {
        await web.DraftAsync("3.4.1");
        await web.SubmittedAsync("3.4.1", "GM");
        var open = await web.NewClient().GetAsync(Page + "3.4.1");
        Assert.Contains("Drafts: 1. With the reviewer: 1. Returned: 0.", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Senegal", open.Text, StringComparison.Ordinal);
        using var dakar = await web.SignedInAsync(TestPeople.Dakar);
        Assert.Contains("Senegal", (await dakar.GetAsync(Page + "3.4.1")).Text, StringComparison.Ordinal);
        using var africa = await web.SignedInAsync(TestPeople.Africa);
        var review = await africa.GetAsync(Page + "3.4.1");
        Assert.DoesNotContain("Senegal", review.Text, StringComparison.Ordinal);
        Assert.Contains("Gambia", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_regions_as_CSV_add_up_to_the_figure()
    {
        await web.ApprovedAsync("3.3.1");
        var csv = await web.NewClient().GetAsync(Page + "3.3.1/regions.csv");
        Assert.Equal("text/csv; charset=utf-8", csv.Headers["Content-Type"]);
        var rows = csv.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(r => r.Split(',')).ToList();
        Assert.Equal(["AFR", "AMR", "ARB", "APA", "ECA"], rows.Select(r => r[2]));
        Assert.Equal(18, rows.Sum(r => decimal.Parse(r[4])));
        Assert.Equal(["1", "", "", "", ""], rows.Select(r => r[3]));
    }

    [Fact]
    public async Task The_explanation_as_JSON_goes_down_to_the_evidence_and_the_hash()
    {
        var approved = await web.ApprovedAsync("3.3.1");
        var json = JsonDocument.Parse((await web.NewClient().GetAsync(Page + "3.3.1/explanation.json")).Text).RootElement;
        Assert.Equal((1, "distinct_count"), (json.GetProperty("value").GetInt32(), json.GetProperty("rule").GetString()));
        var country = json.GetProperty("regions")[0].GetProperty("countries")[0];
        var result = country.GetProperty("results")[0];
        Assert.Equal(approved.ContentHash, result.GetProperty("content_hash").GetString());
        Assert.Equal("https://example.org/gazette", result.GetProperty("evidence")[0].GetProperty("link").GetString());
    }

    [Fact]
    public async Task The_figure_over_time_is_a_sentence_a_drawing_a_table_and_a_CSV()
    {
        await web.ApprovedAsync("3.3.1");
        var page = await web.NewClient().GetAsync(Page + "3.3.1");
        var figure = page.Document.QuerySelector("section[aria-labelledby=series]")!;
        Assert.Equal("2022: 1 in the period, 1 member States up to its end. Target: 18 by 31 December 2023.", figure.QuerySelector(".says")!.TextContent);
        Assert.Equal("2022: 1", figure.QuerySelector(".multiples svg title")!.TextContent);
        Assert.Equal(["1", "1", "1", "0", "0%"], figure.QuerySelectorAll("tbody tr:first-child td").Select(c => c.TextContent));
        var csv = (await web.NewClient().GetAsync(figure.QuerySelector(".figure-foot a")!.GetAttribute("href")!)).Text;
        Assert.Contains($"{SampleFramework.Code},3.3.1,AFR,2022,ALL,1,,,member States,reported,1,0,1", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_figures_says_what_is_not_reported_and_what_waits()
    {
        await web.DraftAsync("3.2.1");
        var page = await web.NewClient().GetAsync(Page + "3.2.1");
        var row = page.Document.QuerySelectorAll("section[aria-labelledby=parts] tbody tr").First(r => r.TextContent.StartsWith("Africa", StringComparison.Ordinal));
        Assert.Equal("not reported 1 result waits", row.QuerySelector("td")!.TextContent);
        Assert.Contains("No period has a figure yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_a_region_and_period_leads_to_its_reports_as_page_CSV_and_JSON()
    {
        var approved = await web.ApprovedAsync("3.3.1");
        var page = await web.NewClient().GetAsync(Page + "3.3.1");
        var link = page.Document.QuerySelectorAll("section[aria-labelledby=parts] a").First(a => a.GetAttribute("href")!.Contains("region=AFR", StringComparison.Ordinal)).GetAttribute("href")!;
        var why = await web.NewClient().GetAsync(link);
        Assert.Equal("Africa, 2022: 1 member States from reports: 1.", why.TextOf(".lead"));
        var csv = (await web.NewClient().GetAsync(link + "&handler=Csv")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(2, csv.Length);
        Assert.EndsWith($"{approved.ContentHash},{approved.Id}", csv[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Traoré", csv[1], StringComparison.Ordinal);
        var json = JsonDocument.Parse((await web.NewClient().GetAsync(Page + "3.3.1/explanation.json?period=2023")).Text).RootElement;
        Assert.Equal((JsonValueKind.Null, "2023"), (json.GetProperty("value").ValueKind, json.GetProperty("period").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync(Page + "3.3.1/contributions?part=sex%3DF")).Status);
    }

    [Theory]
    [InlineData("IMP.1", "The target is in words.")]
    [InlineData("C.4.3", "The quartiles of the benchmark are not known.")]
    [InlineData("A.4.1", "Nothing is approved yet.")]
    public async Task What_cannot_be_computed_says_why(string indicator, string why)
    {
        await web.EnsureFrameworkAsync();
        Assert.Contains(why, (await web.NewClient().GetAsync(Page + indicator)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_indicator_is_not_found()
    {
        await web.EnsureFrameworkAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync(Page + "9.9.9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync("/frameworks/none/indicators/1.1.1")).Status);
    }

    [Theory, InlineData("fr", "Pourquoi ce chiffre"), InlineData("es", "Por qué esta cifra"), InlineData("zh", "数字由来")]
    public async Task Every_indicator_has_its_page_in_every_language(string language, string why)
    {
        await web.EnsureFrameworkAsync();
        var codes = await web.Database.WithDbAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.Set<Mandate.Results.Indicator>().Where(i => db.Set<Mandate.Results.Framework>().Any(f => f.Id == i.FrameworkId && f.Code == SampleFramework.Code)).Select(i => i.Code)));
        Assert.Equal(108, codes.Count);
        foreach (var code in codes)
        {
            var page = await web.NewClient(language).GetAsync(Page + code);
            Assert.True(page.Status == HttpStatusCode.OK, $"{code}: {page.Text}");
        }
        Assert.Contains(why, (await web.NewClient(language).GetAsync(Page + "3.3.1")).Text, StringComparison.Ordinal);
    }
}

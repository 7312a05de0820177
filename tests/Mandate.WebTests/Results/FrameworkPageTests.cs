using System.IO.Compression;
using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

public sealed class FrameworkPageTests(WebFixture web)
{
    private async Task<Answer> GetAsync(string query = "", string language = "en")
    {
        await SampleFramework.EnsureAsync(web);
        using var client = web.NewClient(language);
        return await client.GetAsync($"/frameworks/{SampleFramework.Code}{query}");
    }

    [Fact]
    public async Task The_tree_stands_in_one_table_with_every_indicator()
    {
        var page = await GetAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(56, page.Document.QuerySelectorAll("tr.group").Length);
        // 108 indicators; A.4.1 has two parts more, B.1.1, B.3.2 and C.1.1 one more each
        Assert.Equal(113, page.Document.QuerySelectorAll("tbody th[scope=row]").Length);
        Assert.StartsWith("108 indicators:", page.TextOf("p.lead"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provisional_cumulative_baseline_is_marked_and_a_missing_figure_is_a_word()
    {
        var page = await GetAsync("?outcome=1.4");
        var row = page.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th a")?.TextContent == "1.4.2");
        var cells = row.QuerySelectorAll("td").Select(c => c.TextContent).ToList();
        Assert.Equal("16p2021 cumulative", cells[0]);
        Assert.Equal("19member States", cells[1]);
        Assert.Equal("not reported", cells[2]);
    }

    [Fact]
    public async Task What_the_development_cooperation_strategy_uses_too_is_a_view_of_its_own()
    {
        var page = await GetAsync("?serves=cooperation");
        Assert.Equal(["A.4.1", "A.4.2", "A.4.3", "B.1.2", "C.1.1"], page.AllTexts("tbody th[scope=row] a").Distinct());
        Assert.Equal(["A", "A.4", "B", "B.1", "C", "C.1"], page.AllTexts("tr.group th > a:not(.title)"));
        using var client = web.NewClient();
        var csv = await client.GetAsync($"/frameworks/{SampleFramework.Code}?serves=cooperation&handler=Csv");
        Assert.Equal(5, csv.Text.Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')[0]).Distinct().Count());
    }

    [Theory, InlineData("en"), InlineData("fr"), InlineData("es"), InlineData("zh")]
    public async Task The_note_over_the_table_explains_the_mark_that_stands_in_it(string language)
    {
        var page = await GetAsync(language: language);
        Assert.StartsWith(page.TextOf("table abbr.provisional"), page.TextOf(".table-head p.aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_in_words_says_its_language_where_the_page_has_another()
    {
        var words = (await GetAsync(language: "fr")).Document.QuerySelectorAll("td .missing > [lang]").ToList();
        Assert.Contains(words, w => w.TextContent.StartsWith("eradicate", StringComparison.Ordinal));
        Assert.All(words, w => Assert.Equal("en", w.GetAttribute("lang")));
        Assert.Empty((await GetAsync()).Document.QuerySelectorAll("td .missing > [lang]"));
        var indicator = await web.NewClient("zh").GetAsync($"/frameworks/{SampleFramework.Code}/indicators/IMP.1");
        Assert.Equal(2, indicator.Document.QuerySelectorAll("main [lang=en]").Count(e => e.TextContent.StartsWith("eradicate", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_figures_over_the_table_lead_to_each_state_and_say_why_the_rest_cannot_be_judged()
    {
        var page = await GetAsync("?outcome=1&state=behind");
        var figures = page.Document.QuerySelectorAll(".tally li").ToList();
        Assert.Equal(8, figures.Sum(f => int.Parse(f.QuerySelector("b")!.TextContent)));
        var none = figures[^1].QuerySelector("a")!;
        Assert.Equal($"/frameworks/{SampleFramework.Code}?outcome=1&state=no_data", none.GetAttribute("href"));
        Assert.Contains("not reported", figures[^1].QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", figures[1].QuerySelector("a")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task The_whole_table_takes_15_KB_on_the_wire_at_most()
    {
        await SampleFramework.EnsureAsync(web);
        using var http = new HttpClient { BaseAddress = web.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        Assert.InRange((await http.GetByteArrayAsync($"/frameworks/{SampleFramework.Code}")).Length, 1, 15_000);
    }

    [Fact]
    public async Task A_region_shows_its_own_targets()
    {
        var page = await GetAsync("?region=APA&outcome=1");
        var row = page.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th a")?.TextContent == "1.4.2");
        Assert.Equal("10member States", row.QuerySelectorAll("td")[1].TextContent);
    }

    [Theory]
    [InlineData("?outcome=1", 8)]
    [InlineData("?outcome=2.1", 2)]
    [InlineData("?state=on_course", 0)]
    [InlineData("?outcome=nowhere", 0)]
    public async Task A_filter_keeps_what_fits(string query, int indicators) =>
        Assert.Equal(indicators, (await GetAsync(query)).Document.QuerySelectorAll("tbody th[scope=row]").Length);

    [Fact]
    public async Task The_tree_can_be_shown_down_to_a_level()
    {
        Assert.Equal(12, (await GetAsync("?depth=outcome")).Document.QuerySelectorAll("tr.group").Length);
        Assert.Equal(56, (await GetAsync("?depth=output")).Document.QuerySelectorAll("tr.group").Length);
        Assert.Empty((await GetAsync("?depth=output")).Document.QuerySelectorAll("tbody th[scope=row]"));
    }

    [Theory, InlineData("?region=<script>&state=x&depth=y"), InlineData("?outcome=%00"), InlineData("?region=AFR&region=AMR")]
    public async Task An_address_that_was_tampered_with_shows_the_page(string query) => Assert.Equal(HttpStatusCode.OK, (await GetAsync(query)).Status);

    [Fact]
    public async Task Titles_are_in_the_readers_language_where_there_is_one()
    {
        Assert.Contains("集体谈判和工作场所合作", (await GetAsync("?outcome=1.4", "zh")).Text, StringComparison.Ordinal);
        var french = await GetAsync("?outcome=1.4", "fr");
        Assert.Equal("en", french.Document.QuerySelector("tr.group span[lang]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_table_is_had_as_CSV()
    {
        var csv = await GetAsync("?handler=Csv&outcome=1");
        Assert.StartsWith("text/csv", csv.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(9, csv.Text.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task The_findings_stand_on_a_page_and_in_a_file()
    {
        await SampleFramework.EnsureAsync(web);
        using var client = web.NewClient();
        var page = await client.GetAsync($"/frameworks/{SampleFramework.Code}/checks");
        Assert.StartsWith("233 findings in 108 indicators", page.TextOf("p.lead"), StringComparison.Ordinal);
        Assert.Contains("2.1.2: the title says number of countries, the target counts ratifications.", page.Text, StringComparison.Ordinal);
        Assert.Equal(234, (await client.GetAsync($"/frameworks/{SampleFramework.Code}/checks?handler=Csv")).Text.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_framework_that_is_not_there_is_not_found()
    {
        using var client = web.NewClient();
        foreach (var path in (string[])["/frameworks/nowhere", "/frameworks/nowhere/checks", $"/frameworks/{SampleFramework.Code}/indicators/9.9.9/note"])
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Import_and_approval_are_not_for_everybody()
    {
        await SampleFramework.EnsureAsync(web);
        using var dakar = await web.SignedInAsync(TestPeople.Dakar);
        using var nobody = web.NewClient();
        foreach (var path in (string[])["/frameworks/import", $"/frameworks/{SampleFramework.Code}/approve"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await dakar.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync(path)).Status);
        }
    }
}

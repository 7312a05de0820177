using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Results.Commands;

/// <summary>The way of a result by command alone, as a script of an office would take it.</summary>
public sealed class ResultsCommandTests(CommandWorld world) : IClassFixture<CommandWorld>
{
    [Fact]
    public async Task A_result_goes_from_report_to_figure_and_the_figure_says_why()
    {
        var reported = await world.ResultsAsync("report", "--indicator", "3.1.1", "--country", "SN", "--period", "2022",
            "--narrative", "A law was adopted.", "--as", TestPeople.Dakar, "--evidence-file", world.Pdf(), "--title", "The law",
            "--evidence-link", "https://example.org/gazette", "--constituent", "workers");
        Assert.Equal((0, "Indicator 3.1.1, Senegal, 2022: draft."), (reported.Code, reported.Errors));
        var id = reported.Output;
        Assert.True(Guid.TryParse(id, out _), "The identifier alone stands on standard output.");
        var submitted = await world.ResultsAsync("submit", id, "--as", TestPeople.Dakar, "--json");
        Assert.Equal((id, "submitted"), (submitted.Json.GetProperty("id").GetString(), submitted.Json.GetProperty("status").GetString()));
        Assert.Null(await FigureAsync());
        var approved = await world.ResultsAsync("approve", id, "--as", TestPeople.Africa);
        Assert.Equal((0, id), (approved.Code, approved.Output));
        Assert.StartsWith("Indicator 3.1.1 now stands so: 1 of ", approved.Problems[1], StringComparison.Ordinal);
        await ExplainsAsync();
    }

    private async Task<decimal?> FigureAsync()
    {
        var value = (await world.ResultsAsync("explain", "3.1.1", "--json")).Json.GetProperty("value");
        return value.ValueKind == System.Text.Json.JsonValueKind.Null ? null : value.GetDecimal();
    }

    private async Task ExplainsAsync()
    {
        var json = (await world.ResultsAsync("explain", "3.1.1", "--region", "AFR", "--json")).Json;
        Assert.Equal((1m, "distinct_count"), (json.GetProperty("value").GetDecimal(), json.GetProperty("rule").GetString()));
        var result = json.GetProperty("regions")[0].GetProperty("countries")[0].GetProperty("results")[0];
        Assert.Equal(("Awa Lindqvist", "Samuel Traoré-Nguyen"), (result.GetProperty("reported_by").GetString(), result.GetProperty("approved_by").GetString()));
        Assert.Equal(["The law", "https://example.org/gazette"], result.GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("title").GetString()));
        var text = (await world.ResultsAsync("explain", "3.1.1")).Output;
        string[] said = ["Africa: 1 (countries: 1); Target: ", "Senegal: 1", "Reported by Awa Lindqvist; submitted ", "Approved by Samuel Traoré-Nguyen, ",
            "Evidence: The law (14 bytes, SHA-256 ", "Evidence: https://example.org/gazette", "Each country with an approved result counts once", "[targets.csv: 3.1.1, 1]"];
        foreach (var words in said) Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_returned_is_mended_and_approved()
    {
        var id = await world.SubmittedAsync("GM");
        var returned = await world.ResultsAsync("return", id, "--reason", "The gazette is missing.", "--as", TestPeople.Africa);
        Assert.Equal((0, "Indicator 3.2.1, Gambia, 2022: returned."), (returned.Code, returned.Errors));
        Assert.Contains("returned Samuel Traoré-Nguyen: The gazette is missing.", (await world.ResultsAsync("show", id, "--as", TestPeople.Dakar)).Output, StringComparison.Ordinal);
        var mended = await world.ResultsAsync("edit", id, "--narrative", "A law was adopted and printed.", "--evidence-file", world.Pdf("gazette.pdf"), "--submit", "--as", TestPeople.Dakar);
        Assert.Equal((0, "Indicator 3.2.1, Gambia, 2022: with the reviewer."), (mended.Code, mended.Errors));
        var shown = (await world.ResultsAsync("show", id, "--as", TestPeople.Africa, "--json")).Json;
        Assert.Equal(("A law was adopted and printed.", 1m, 2), (shown.GetProperty("narrative").GetString(), shown.GetProperty("quantity").GetDecimal(), shown.GetProperty("evidence").GetArrayLength()));
        Assert.Equal(0, (await world.ResultsAsync("approve", id, "--hash", shown.GetProperty("content_hash").GetString()!, "--as", TestPeople.Africa)).Code);
    }

    [Fact]
    public async Task Content_that_the_reviewer_did_not_see_is_not_approved()
    {
        var id = await world.SubmittedAsync("GW");
        var refused = await world.ResultsAsync("approve", id, "--hash", new string('0', 64), "--as", TestPeople.Africa);
        Assert.Equal((5, ""), (refused.Code, refused.Output));
        Assert.StartsWith("Somebody else changed this result meanwhile.", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Criteria_are_ticked_by_their_number()
    {
        string[] noted = ["report", "--indicator", CommandWorld.Noted, "--country", "SN", "--period", "2022", "--narrative", "x", "--narrative-language", "fr", "--as", TestPeople.Dakar];
        var id = (await world.ResultsAsync([.. noted, "--criterion", "1", "--criterion", "2=no"])).Output;
        var criteria = (await world.ResultsAsync("show", id, "--json")).Json.GetProperty("criteria");
        Assert.Equal([true, false], criteria.EnumerateArray().Select(c => c.GetProperty("met").GetBoolean()));
        var mended = await world.ResultsAsync("edit", id, "--criterion", "2=yes", "--evidence-link", "https://example.org/loi", "--submit", "--as", TestPeople.Dakar);
        Assert.Equal((0, ""), (mended.Code, string.Join('\n', mended.Problems[1..])));
        Assert.Equal("fr", (await world.ResultsAsync("show", id, "--json")).Json.GetProperty("language").GetString());
    }

    [Fact]
    public async Task Nobody_approves_what_they_wrote_whatever_roles_they_hold()
    {
        var id = await world.SubmittedAsync("CV");
        await world.GrantAsync(TestPeople.Dakar, "reviewer");
        var refused = await world.ResultsAsync("approve", id, "--as", TestPeople.Dakar);
        Assert.Equal((3, "", "You wrote in this result, so somebody else decides on it."), (refused.Code, refused.Output, refused.Errors));
        Assert.Equal("submitted", (await world.ResultsAsync("show", id, "--json")).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_office_neither_reports_for_another_nor_learns_of_its_drafts()
    {
        Assert.Equal(3, (await world.ReportAsync("GN", TestPeople.Lima)).Code);
        Assert.Equal(0, await world.CountAsync("GN"));
        var draft = (await world.ReportAsync("GN", TestPeople.Dakar)).Output;
        foreach (var verb in (string[][])[["show", draft], ["submit", draft], ["edit", draft, "--narrative", "x"], ["approve", draft]])
        {
            var refused = await world.ResultsAsync([.. verb, "--as", TestPeople.Lima]);
            Assert.Equal((4, "", "There is no such result, or it is not for you to see."), (refused.Code, refused.Output, refused.Errors));
        }
    }

    [Fact]
    public async Task Figures_that_went_wrong_are_computed_again_and_named()
    {
        await world.ResultsAsync("approve", await world.SubmittedAsync("SN", "3.3.1"), "--as", TestPeople.Africa);
        var right = await world.Database.AskAsync<decimal>("select f.value from results.indicator_figure f join results.indicator i on i.id = f.indicator_id where i.code = '3.3.1' and f.region = 'ALL'");
        await world.Database.Source.CreateCommand("update results.indicator_figure set value = 99 where region = 'ALL' and indicator_id = (select id from results.indicator where code = '3.3.1')").ExecuteNonQueryAsync();
        var again = await world.ResultsAsync("recompute");
        Assert.Equal((0, $"ilo-2022-23\t3.3.1\tALL\t99 → {right:0}"), (again.Code, again.Output));
        Assert.Equal("Indicators computed again: 108. Changed: 1.", again.Errors);
        var json = (await world.ResultsAsync("recompute", "--framework", "ilo-2022-23", "--json")).Json;
        Assert.Equal((108, 0), (json.GetProperty("indicators").GetInt32(), json.GetProperty("changed").GetInt32()));
        Assert.Equal(3, (await world.ResultsAsync("recompute", "--as", TestPeople.Dakar)).Code);
    }
}

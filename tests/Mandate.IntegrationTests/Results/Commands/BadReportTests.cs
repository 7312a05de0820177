using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Results.Commands;

/// <summary>What a command refuses: all of it at once, each with its place, and nothing saved.</summary>
public sealed class BadReportTests(CommandWorld world) : IClassFixture<CommandWorld>
{
    [Fact]
    public async Task Every_problem_of_entry_evidence_and_submission_is_told_at_once()
    {
        var program = world.File("law.pdf", [.. "MZ"u8, 0x90, 0]);
        var path = world.File("..\\law.pdf", [.. "%PDF-1.7"u8]);
        var refused = await world.ResultsAsync("report", "--indicator", CommandWorld.Noted, "--country", "SN", "--period", "2022", "--submit",
            "--title", "of nothing", "--evidence-file", program, "--evidence-file", path, "--evidence-file", "gone.pdf", "--evidence-link", "ftp://example.org",
            "--quantity", "-1", "--criterion", "1", "--criterion", "9", "--as", TestPeople.Dakar);
        Assert.Equal((4, ""), (refused.Code, refused.Output));
        string[] expected =
        [
            "quantity: Enter the number as a whole", "narrative: Say in a few", "criterion: “9” names no criterion", "title: “of nothing” is a title without",
            $"{program}:file: The file is a program", $"{path}:file: The file's name holds a path", "gone.pdf: There is no such file.",
            "ftp://example.org:link: Enter the whole address", "criteria_met: 1 of 2 criteria are ticked.",
        ];
        Assert.Equal(expected.Length, refused.Problems.Length);
        foreach (var (problem, start) in refused.Problems.Zip(expected)) Assert.StartsWith(start, problem, StringComparison.Ordinal);
        Assert.Equal(0, await world.CountAsync("SN", CommandWorld.Noted));
    }

    [Fact]
    public async Task A_piece_that_fails_last_takes_the_whole_report_with_it()
    {
        var links = Enumerable.Range(1, 51).SelectMany(n => new[] { "--evidence-link", $"https://example.org/{n}" });
        var refused = await world.ReportAsync("GM", TestPeople.Dakar, [.. links]);
        Assert.Equal((3, ""), (refused.Code, refused.Output));
        Assert.StartsWith("evidence: A result takes up to 50 pieces", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await world.CountAsync("GM"));
    }

    [Theory]
    [InlineData("--quantity=2", "quantity: This indicator counts member States")]
    [InlineData("--quantity=2.5 --narrative-language=xx", "quantity: Enter the number as a whole number", "language: Choose the language")]
    [InlineData("--indicator=9.9.9 --country=ZZ --period=2024 --quantity=1e309", "country: “ZZ” is not a member State",
        "indicator: The framework ilo-2022-23 has no indicator “9.9.9”.", "period: “2024” is not a period of", "quantity: Enter the number as a whole number")]
    public async Task A_wrong_value_is_refused_with_its_place(string wrong, params string[] problems)
    {
        var typed = new Dictionary<string, string>
        {
            ["--indicator"] = CommandWorld.States, ["--country"] = "SN", ["--period"] = "2022", ["--narrative"] = "A law.", ["--as"] = TestPeople.Dakar,
        };
        foreach (var option in wrong.Split(' ')) typed[option.Split('=')[0]] = option.Split('=')[1];
        var refused = await world.ResultsAsync(["report", .. typed.SelectMany(t => new[] { t.Key, t.Value })]);
        Assert.Equal((3, "", problems.Length), (refused.Code, refused.Output, refused.Problems.Length));
        foreach (var (problem, start) in refused.Problems.Zip(problems)) Assert.StartsWith(start, problem, StringComparison.Ordinal);
        Assert.Equal(0, await world.CountAsync("SN"));
    }

    [Fact]
    public async Task A_result_that_is_there_is_a_conflict()
    {
        Assert.Equal(0, (await world.ReportAsync("GN", TestPeople.Dakar)).Code);
        var twice = await world.ReportAsync("GN", TestPeople.Dakar);
        Assert.Equal((5, "", "A result of this country for this indicator and period is there already. Open it and edit it."), (twice.Code, twice.Output, twice.Errors));
    }

    [Theory]
    [InlineData("53100", "The disk of the database is full. Nothing was saved.")]
    [InlineData("57P01", "The connection to the database was lost.")]
    public async Task A_database_that_fails_under_a_report_is_named_in_words_and_nothing_is_saved(string state, string says)
    {
        var before = await world.CountAsync("CV");
        await world.Database.AskAsync<string>($"""
            create or replace function results.fail() returns trigger language plpgsql as $f$ begin raise exception using errcode = '{state}'; end $f$;
            create or replace trigger fail before insert on results.country_result for each row when (new.country = 'CV') execute function results.fail();
            select ''
            """);
        var refused = await world.ReportAsync("CV", TestPeople.Dakar);
        await world.Database.Source.CreateCommand("drop trigger fail on results.country_result").ExecuteNonQueryAsync();
        Assert.Equal((6, ""), (refused.Code, refused.Output));
        Assert.StartsWith(says, Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal(before, await world.CountAsync("CV"));
    }

    [Fact]
    public async Task A_closed_period_takes_no_result_and_no_decision()
    {
        var id = await world.SubmittedAsync("CV");
        await world.Database.Source.CreateCommand("update results.reporting_period set is_open = false where code = '2022'").ExecuteNonQueryAsync();
        var (reported, approved) = (await world.ReportAsync("GM", TestPeople.Dakar), await world.ResultsAsync("approve", id, "--as", TestPeople.Africa));
        await world.Database.Source.CreateCommand("update results.reporting_period set is_open = true where code = '2022'").ExecuteNonQueryAsync();
        foreach (var refused in (Ran[])[reported, approved])
        {
            Assert.Equal((3, ""), (refused.Code, refused.Output));
            Assert.StartsWith("period: The period 2022 is closed.", refused.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_a_path_only_the_name_of_the_file_is_kept()
    {
        var file = world.Pdf("statute.pdf");
        var detour = Path.Combine(Path.GetDirectoryName(file)!, "..", Path.GetFileName(Path.GetDirectoryName(file)!), "statute.pdf");
        var id = (await world.ReportAsync("GW", TestPeople.Dakar, "--evidence-file", detour)).Output;
        Assert.Equal("statute.pdf", (await world.ResultsAsync("show", id, "--json")).Json.GetProperty("evidence")[0].GetProperty("file_name").GetString());
    }

    [Fact]
    public async Task What_somebody_typed_does_not_steer_the_terminal_of_the_reader()
    {
        var reported = await world.ResultsAsync("report", "--indicator", "3.3.1", "--country", "SN", "--period", "2022", "--as", TestPeople.Dakar,
            "--narrative", "First line.\nClear \u001b[2J all.", "--evidence-link", "https://example.org/law", "--title", "Law\rApproved");
        var shown = (await world.ResultsAsync("show", reported.Output)).Output;
        Assert.Contains("  First line.\n  Clear \uFFFD[2J all.\n", shown, StringComparison.Ordinal);
        Assert.Contains("  Law\uFFFDApproved <https://example.org/law>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_told_in_the_language_asked_for()
    {
        var refused = await world.ReportAsync("GN", TestPeople.Dakar, "--quantity", "-1", "--language", "fr");
        Assert.Equal((3, true), (refused.Code, refused.Errors.Contains("nombre entier", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(2, "report", "--indicator", "3.2.1")]
    [InlineData(2, "approve", "not-an-id", "--as", TestPeople.Africa)]
    [InlineData(2, "report", "--indicator", "3.2.1", "--country", "SN", "--period", "2022", "--constituent", "aliens", "--as", TestPeople.Dakar)]
    [InlineData(4, "submit", "01990c5e-0000-7000-8000-000000000000", "--as", "nobody@example.org")]
    [InlineData(4, "explain", "9.9.9")]
    [InlineData(4, "explain", "3.2.1", "--region", "XXX")]
    [InlineData(4, "explain", "3.2.1", "--framework", "nothing")]
    [InlineData(4, "recompute", "--framework", "nothing")]
    public async Task What_cannot_be_read_or_found_has_its_exit_code(int code, params string[] arguments)
    {
        var refused = await world.ResultsAsync(arguments);
        Assert.Equal(code, refused.Code);
        Assert.NotEmpty(refused.Errors);
    }
}

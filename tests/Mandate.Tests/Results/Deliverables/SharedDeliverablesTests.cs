using Mandate.Kernel;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.Tests.Results.Deliverables;

/// <summary>Our deliverables are the facts that we were given: as many, in the same words, by the same holders, for the same dates.</summary>
public sealed class SharedDeliverablesTests
{
    private static readonly string Given = Path.Combine(Repository.Root, "..", "shared", "data");

    [Fact]
    public void The_enabling_deliverables_are_those_of_the_programme() => Compare("ilo-2022-23", "enabling_deliverables.csv", 44,
        given => [given["output"] + "-" + given["seq"], given["output"], given["en"], given["source"]], ["code", "result", "en", "source"]);

    [Theory]
    [InlineData("ilo-it-2022-25", "it_strategy_deliverables.csv", "output", 31)]
    [InlineData("ilo-hr-2022-25", "hr_strategy_deliverables.csv", "focus_area", 15)]
    public void The_deliverables_of_the_strategies_keep_their_area_and_words(string plan, string file, string area, int count) => Compare(plan, file, count,
        given => [given[area] + "-" + given["seq"], given[area], given["en"], given["zh"], given["source"]], ["code", "area", "en", "zh", "source"]);

    [Fact]
    public void The_actions_of_the_reform_keep_holder_date_and_words() => Compare("ilo-reform-2014", "reform_deliverables.csv", 27,
        given => [given["area"], given["en"], given["zh"], given["owner"], given["status_at_report"] == "done" ? "" : given["date"], given["status_at_report"] == "done" ? given["date"] : ""],
        ["area", "en", "zh", "owner", "due", "done_on"]);

    private static void Compare(string plan, string file, int count, Func<Dictionary<string, string>, string[]> expected, string[] columns)
    {
        Assert.SkipUnless(Directory.Exists(Given), $"There is no {Given} beside this clone to compare with.");
        var given = Read(Path.Combine(Given, file)).ConvertAll(row => expected(row));
        var ours = Read(Path.Combine(Repository.Root, "data", "deliverables", plan, "deliverables.csv")).ConvertAll(row => columns.Select(c => row[c]).ToArray());
        Assert.Equal(count, ours.Count);
        Assert.Equal(given, ours);
    }

    private static List<Dictionary<string, string>> Read(string path)
    {
        var records = CsvTable.Split(path, File.ReadAllText(path), new ProblemList());
        return [.. records.Skip(1).Select(record => records[0].Cells.Zip(record.Cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }
}

using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Tests.Cooperation;

/// <summary>Forms ask for columns that the files have, in words that there are, and what shares add up to is told before it is refused.</summary>
public class PortfolioPartsTests
{
    public static TheoryData<string> Files => [.. PortfolioParts.All.SelectMany(p => p.Files).Select(f => f.Name).Distinct()];

    [Theory, MemberData(nameof(Files))]
    public void A_form_asks_for_every_column_that_its_file_needs(string name)
    {
        var shape = PortfolioFiles.All.Single(f => f.Shape.Name == name + ".csv").Shape;
        foreach (var (part, file) in PortfolioParts.All.SelectMany(p => p.Files.Where(f => f.Name == name).Select(f => (p, f))))
        {
            Assert.Empty(file.Columns.Select(c => c.Name).Except([.. shape.Columns, .. shape.OptionalColumns]));
            // One that is there already keeps what is not asked for.
            if (file.IsSingle && !part.IsNew) continue;
            Assert.Empty(shape.Columns.Except([.. file.Columns.Select(c => c.Name), "project", "agreement", "partner", "result", "indicator"]));
            Assert.All(file.Keys, k => Assert.Contains(k, file.Columns.Select(c => c.Name)));
        }
    }

    [Fact]
    public void Every_label_hint_and_answer_is_there()
    {
        var known = new System.Resources.ResourceManager("Mandate.Cooperation.Texts", typeof(PartOwner).Assembly);
        var keys = PortfolioParts.All.SelectMany(p => p.Files.SelectMany(f => f.Columns.Where(c => c.Kind != PartKind.Kept).SelectMany(c => c.Values.Select(v => c.Words + v).Append(c.LabelKey)).Append(f.TitleKey))
            .Append(p.LeadKey).Concat(p.IsNew ? [] : [p.TitleKey]));
        Assert.All(keys.Distinct(), k => Assert.False(string.IsNullOrEmpty(known.GetString(k, System.Globalization.CultureInfo.InvariantCulture)), k));
    }

    [Theory]
    [InlineData("33.33,33.33,33.33", "", "99.99")]
    [InlineData("33.33,33.33,33.34", "", "100")]
    [InlineData("60", "99:40", "100")]
    [InlineData("60", "99:40 1:30", "99 100 1 90")]
    [InlineData("", "2:100", "100")]
    [InlineData("a lot", "", "0")]
    public void Shares_of_countries_and_regions_are_added_up_by_vocabulary(string countries, string regions, string expected)
    {
        static IReadOnlyDictionary<string, string> Row(params (string, string)[] cells) => cells.ToDictionary(StringComparer.Ordinal);
        var rows = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
        {
            ["project_countries"] = [.. countries.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => Row(("percent", p)))],
            ["project_regions"] = [.. regions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => Row(("vocabulary", r.Split(':')[0]), ("percent", r.Split(':')[1])))],
        };
        var sums = PartSum.Of(PortfolioParts.Find(new(PartOwner.Project, "X", "places"))!, rows);
        Assert.Equal(expected, string.Join(' ', sums.Select(s => s.Group is null ? $"{s.Percent:0.##}" : $"{s.Group} {s.Percent:0.##}")));
    }

    [Fact]
    public void Every_table_that_an_import_changes_is_named_as_its_file()
    {
        Assert.All(["project_country", "partner", "agreement", "project", "humanitarian_scope", "year_resources", "forecast", "operational_rate", "donor_report", "project_period_part"],
            table => Assert.True(PortfolioFiles.Reads(PortfolioChanges.FileOf(table)), table));
    }
}

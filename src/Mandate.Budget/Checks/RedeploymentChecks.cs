using System.Text.RegularExpressions;

namespace Mandate.Budget;

/// <summary>What is redeployed: sources and uses against the total, new posts against those who pay for them, a part's loss against its layers.</summary>
internal static partial class RedeploymentChecks
{
    private const string Place = BudgetFiles.RedeploymentsName, NewPosts = "new technical posts";

    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        var (sources, uses) = (RedeploymentsTable.Of(book, RedeploymentKind.Source), RedeploymentsTable.Of(book, RedeploymentKind.Use));
        if (RedeploymentsTable.Total(book) is { } total)
        {
            if (uses.Count > 0) yield return Sum("budget.check.uses", uses, total);
            // Of sources without a figure it is only known that they give no less than nothing.
            if (RedeploymentsTable.Sum(sources) is { } quantified)
                yield return sources.TrueForAll(s => s.Millions is not null) ? Sum("budget.check.sources", sources, total)
                    : new("budget.check.sources_within", "", new(Place, quantified, true), new(Place, total, true), quantified <= total);
            if (RedeploymentsTable.Of(book, RedeploymentKind.Cumulative) is [.. { Count: > 0 } before, var last] && last.Millions is { } all && before.TrueForAll(b => b.Millions is not null))
                yield return Comparison.Within("budget.check.cumulative", last.Title.Texts["en"], new(Place, before.Sum(b => b.Millions) + total, true), new(Place, all, true), (before.Count + 2) * Half);
        }
        foreach (var use in uses.Where(u => u.Posts is not null && book.NewPosts.Count > 0 && u.Title.Texts["en"].Contains(NewPosts, StringComparison.OrdinalIgnoreCase)))
            yield return Comparison.Equal("budget.check.new_posts", "", new(BudgetFiles.NewPostsName, book.NewPosts.Sum(p => p.Count)), new(Place, use.Posts));
        foreach (var source in sources)
            if (source.Millions is not null && FromPart().Match(source.Title.Texts["en"]) is { Success: true } from && Lost(book, from.Groups[1].Value) is { } lost)
                yield return Comparison.Printed("budget.check.from_part", from.Groups[1].Value, new(BudgetFiles.LayersName, lost), new(Place, source.Millions, true));
    }

    // Half a unit of two decimals.
    private const decimal Half = 0.005m;

    private static Comparison Sum(string code, List<Redeployment> rows, decimal total) =>
        Comparison.Within(code, "", new(Place, RedeploymentsTable.Sum(rows), true), new(Place, total, true), (rows.Count + 1) * Half);

    private static decimal? Lost(BudgetBook book, string part) => book.Lines.Any(l => l.Part == part) ? -PriceLayers.Sum(book.Lines.Where(l => l.Part == part)).ProgrammeChange : null;

    [GeneratedRegex(@"\bfrom Part (I|II|III|IV)\b")]
    private static partial Regex FromPart();
}

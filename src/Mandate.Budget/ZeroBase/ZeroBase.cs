namespace Mandate.Budget;

/// <summary>
/// What the estimates gain or lose because prices went another way than was forecast: each cost element was priced with the
/// forecast, and is priced anew with what happened, so that it changes by (1 + actual) / (1 + forecast) − 1. An element goes by
/// the row of its place and object; else of its place, of its object, of all. Pure.
/// </summary>
internal sealed class ZeroBase
{
    private ZeroBase(decimal[] bases, decimal[] effects, decimal[] lines) => (Bases, Effects, Lines) = (bases, effects, lines);

    /// <summary>By row: what of the estimates at constant prices it is about.</summary>
    public IReadOnlyList<decimal> Bases { get; }

    /// <summary>By row: its effect, in whole units that add up.</summary>
    public IReadOnlyList<decimal> Effects { get; }

    /// <summary>By line of the budget, likewise.</summary>
    public IReadOnlyList<decimal> Lines { get; }

    public static ZeroBase Of(BudgetBook book)
    {
        var rows = book.ZeroBase.Select((item, at) => (item, at)).ToDictionary(x => (x.item.Place ?? "", x.item.Object?.ToLowerInvariant() ?? ""), x => x.at);
        var (bases, effects, lines) = (new decimal[book.ZeroBase.Count], new decimal[book.ZeroBase.Count], new decimal[book.Lines.Count]);
        var amounts = rows.Count == 0 ? [] : CostModel.Of(book).Amounts;
        for (var i = 0; i < amounts.Length; i++)
        {
            if (RowOf(rows, book.Elements[i]) is not { } at) continue;
            var effect = amounts[i] * Growth(book.ZeroBase[at]);
            bases[at] += amounts[i];
            effects[at] += effect;
            lines[book.Elements[i].Line - 1] += effect;
        }
        var unit = book.Lines.All(l => l.Cost == decimal.Truncate(l.Cost)) ? 1m : 0.01m;
        return new(bases, WholeUnits.Of(effects, unit), WholeUnits.Of(lines, unit));
    }

    private static int? RowOf(Dictionary<(string, string), int> rows, CostElement e)
    {
        var (place, thing) = (e.Place ?? "", e.Object.ToLowerInvariant());
        foreach (var key in new[] { (place, thing), (place, ""), ("", thing), ("", "") })
            if (rows.TryGetValue(key, out var at)) return at;
        return null;
    }

    private static decimal Growth(ZeroBaseItem item) => (100 + item.ActualPercent) / (100 + item.ForecastPercent) - 1;
}

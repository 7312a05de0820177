using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>The file of factors to cost elements, held against the lines, assumptions and inflation that it names. Pure.</summary>
internal static class CostElements
{
    private const string StaffObject = "staff";

    /// <summary>Words of the column <c>factor</c> that are no assumption's code.</summary>
    private static readonly Dictionary<string, FactorKind> Kinds = new(StringComparer.Ordinal)
    {
        ["none"] = FactorKind.None, ["held"] = FactorKind.Held, ["inflation"] = FactorKind.Inflation, ["own"] = FactorKind.Own,
    };

    public static (RowReader Row, (string Part, string Group, string Line) Line, CostElement Element) Read(RowReader r)
    {
        var (factor, thing) = (r.Required("factor"), r.Line("object"));
        var kind = Kinds.GetValueOrDefault(factor, FactorKind.Assumption);
        r.Required("timing");
        var (share, amount) = (r.Decimal("share_pct"), r.Optional("amount_usd") is null ? (decimal?)null : r.Dollars("amount_usd"));
        if (share is <= 0 or > 100) r.Refuse("budget.factor.share", "share_pct", share);
        if (share is not null && amount is not null) r.Refuse("budget.factor.share_and_amount", "amount_usd");
        if (kind == FactorKind.Own) r.Required("rate_pct");
        else if (r.Optional("rate_pct") is not null) r.Refuse("budget.factor.rate_not_own", "rate_pct", factor);
        if (kind == FactorKind.Inflation) r.Required("place");
        if (r.Optional("currency") is { } code && !Currency.TryParse(code, out _)) r.Refuse("kernel.currency.unknown", "currency", code);
        return (r, (r.Required("part"), r.Line("department_group"), r.Line("line")), new()
        {
            Object = thing, IsStaff = thing.Equals(StaffObject, StringComparison.OrdinalIgnoreCase), Place = r.OptionalCode("place"), Currency = r.Optional("currency")?.ToUpperInvariant(),
            Factor = kind, Assumption = kind == FactorKind.Assumption ? factor : null, OwnPercent = r.Optional("rate_pct") is null ? null : r.Rate("rate_pct"),
            Timing = r.OneOf<FactorTiming>("timing") ?? FactorTiming.YearStart, SharePercent = share, Amount = amount,
        });
    }

    public static List<CostElement> Join(List<(RowReader Row, (string Part, string Group, string Line) Line, CostElement Element)> rows, BudgetBook book)
    {
        var lines = book.Lines.GroupBy(l => l.Key).ToDictionary(g => g.Key, g => g.First());
        var (places, codes) = (new Dictionary<string, bool>(StringComparer.Ordinal), new Dictionary<string, bool>(StringComparer.Ordinal));
        foreach (var (row, key, element) in rows)
        {
            if (lines.TryGetValue(key, out var line)) element.Line = line.Position;
            else row.Refuse("budget.import.unknown_line", "line", key.Line);
            if (element is { Factor: FactorKind.Inflation, Place: { } place } && !Known(places, place, p => FactorRates.Inflation(book, p))) row.Refuse("budget.factor.no_inflation", "place", place);
            if (element.Assumption is { Length: > 0 } code && !Known(codes, code, c => FactorRates.Assumption(book, c))) row.Refuse("budget.factor.unknown", "factor", code);
        }
        foreach (var cost in rows.Where(r => r.Element.Line > 0).GroupBy(r => (r.Element.Line, r.Element.IsStaff))) Fit(book.Lines[cost.Key.Line - 1], [.. cost]);
        return rows.ConvertAll(r => r.Element);
    }

    // Few factors stand in many rows: each is looked up once.
    private static bool Known(Dictionary<string, bool> seen, string factor, Func<string, YearlyRates?> rates)
    {
        if (!seen.TryGetValue(factor, out var known)) seen.Add(factor, known = rates(factor) is not null);
        return known;
    }

    // The elements of a cost are not more than it, and one of them at most is what the others leave.
    private static void Fit(BudgetLine line, List<(RowReader Row, (string, string, string) Line, CostElement Element)> elements)
    {
        var whole = elements[0].Element.IsStaff ? line.StaffCost : line.NonStaffCost;
        foreach (var (row, _, _) in elements.Where(e => e.Element.IsRest).Skip(1)) row.Refuse("budget.factor.two_rests", "object", line.Key.Line);
        var rest = whole - elements.Sum(e => e.Element.Amount ?? whole * (e.Element.SharePercent ?? 0) / 100);
        if (rest != 0 && Math.Sign(rest) != Math.Sign(whole)) elements[^1].Row.Refuse("budget.factor.too_much", "amount_usd", line.Key.Line, whole - rest, whole);
    }
}

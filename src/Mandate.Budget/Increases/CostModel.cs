namespace Mandate.Budget;

/// <summary>
/// The cost of every line cut into its elements, laid out in arrays: a recosting is one pass over them, whatever changed.
/// Pure.
/// </summary>
internal sealed class CostModel
{
    private const string Franc = "CHF";

    public static readonly IReadOnlyDictionary<string, decimal> AsGiven = new Dictionary<string, decimal>(StringComparer.Ordinal);

    private readonly BudgetBook book;
    private readonly PriceFactor[] factors;
    private readonly int[] lineOf;
    private readonly int[] factorOf;

    // By element: is its currency the franc? Null: no currency is said.
    private readonly bool?[] inFrancs;

    // The amounts once more, where they fit; and what the elements of a line come to at most, whatever their signs.
    private readonly ScaledNumbers? scaled;
    private readonly Int128 largestLine;

    private CostModel(BudgetBook book)
    {
        // The elements themselves are not kept: the arrays say all of them.
        this.book = book with { Elements = [] };
        inFrancs = [.. book.Elements.Select(e => e.Currency is null ? (bool?)null : e.Currency == Franc)];
        var known = new Dictionary<PriceFactor, int>();
        (lineOf, factorOf, Amounts) = (new int[book.Elements.Count], new int[book.Elements.Count], new decimal[book.Elements.Count]);
        var rests = Rests(book);
        for (var i = 0; i < lineOf.Length; i++)
        {
            var element = book.Elements[i];
            (lineOf[i], Amounts[i]) = (element.Line - 1, element.IsRest ? rests[Cost(element)] : Asked(book, element));
            var factor = PriceFactor.Of(element);
            if (!known.TryGetValue(factor, out factorOf[i])) known.Add(factor, factorOf[i] = known.Count);
        }
        factors = [.. known.Keys];
        scaled = ScaledNumbers.Of(Amounts);
        largestLine = scaled is null ? 0 : LargestLine(scaled.Values);
    }

    /// <summary>Whether anything is said of what moves prices.</summary>
    public bool IsEmpty => lineOf.Length == 0;

    /// <summary>Of each element, in US dollars at constant prices.</summary>
    public decimal[] Amounts { get; }

    public static CostModel Of(BudgetBook book) => new(book);

    /// <summary>By element: its rates, null where nothing is known.</summary>
    public YearlyRates? RatesOf(int element) => factors[factorOf[element]].Rates(book, AsGiven);

    /// <summary>By line: what prices add to it, exactly. What has no factor adds nothing.</summary>
    /// <param name="inflation">Per cent a year of places, instead of what the files say.</param>
    public decimal[] Changes(IReadOnlyDictionary<string, decimal> inflation) => Sums(Array.ConvertAll(factors, f => Growth(f, inflation)));

    /// <summary>By line: what other inflation adds to it beyond what that of the files adds.</summary>
    public decimal[] Moves(IReadOnlyDictionary<string, decimal> inflation) => Sums(Array.ConvertAll(factors, f => Growth(f, inflation) - Growth(f, AsGiven)));

    private decimal Growth(PriceFactor factor, IReadOnlyDictionary<string, decimal> inflation) => factor.Rates(book, inflation)?.Growth(factor.Timing) ?? 0;

    private decimal[] Sums(decimal[] growth) =>
        scaled is not null && ScaledNumbers.Of(growth) is { } rates && rates.Places + scaled.Places <= ScaledNumbers.MostPlaces && largestLine * rates.Most < Int128.One << 95
            ? InWholeNumbers(scaled, rates) : InDecimals(growth);

    private decimal[] InWholeNumbers(ScaledNumbers amounts, ScaledNumbers rates)
    {
        var (sums, of, each) = (new Int128[book.Lines.Count], amounts.Values, rates.Values);
        for (var i = 0; i < of.Length; i++) sums[lineOf[i]] += Math.BigMul(of[i], each[factorOf[i]]);
        return Array.ConvertAll(sums, s => ScaledNumbers.Decimal(s, amounts.Places + rates.Places));
    }

    private Int128 LargestLine(long[] amounts)
    {
        var sums = new Int128[book.Lines.Count];
        for (var i = 0; i < amounts.Length; i++) sums[lineOf[i]] += Math.Abs(amounts[i]);
        return sums.DefaultIfEmpty().Max();
    }

    private decimal[] InDecimals(decimal[] growth)
    {
        var (sums, moves) = (new decimal[book.Lines.Count], Array.ConvertAll(growth, g => g != 0));
        for (var i = 0; i < lineOf.Length; i++)
            if (moves[factorOf[i]]) sums[lineOf[i]] += Amounts[i] * growth[factorOf[i]];
        return sums;
    }

    /// <summary>By line: how much of it no factor covers.</summary>
    public decimal[] WithoutFactor()
    {
        var rest = book.Lines.Select(l => l.Cost).ToArray();
        for (var i = 0; i < lineOf.Length; i++)
            if (factors[factorOf[i]].Kind != FactorKind.None) rest[lineOf[i]] -= Amounts[i];
        return rest;
    }

    /// <summary>By line: has any part of it a factor?</summary>
    public bool[] Covered()
    {
        var covered = book.Lines.Select(l => l is { StaffCost: 0, NonStaffCost: 0 }).ToArray();
        for (var i = 0; i < lineOf.Length; i++) covered[lineOf[i]] |= factors[factorOf[i]].Kind != FactorKind.None;
        return covered;
    }

    /// <summary>By line: which part of it is spent in Swiss francs; null: not said of all of it.</summary>
    public decimal?[] FrancShares()
    {
        var (francs, known) = (new decimal[book.Lines.Count], new decimal[book.Lines.Count]);
        for (var i = 0; i < lineOf.Length; i++)
        {
            if (inFrancs[i] is not { } isFranc) continue;
            known[lineOf[i]] += Amounts[i];
            if (isFranc) francs[lineOf[i]] += Amounts[i];
        }
        return [.. book.Lines.Select((l, i) => known[i] != l.Cost ? null : l.Cost == 0 ? 0m : (decimal?)(francs[i] / l.Cost))];
    }

    private static decimal Asked(BudgetBook book, CostElement element) => element.Amount ?? Base(book, element) * (element.SharePercent ?? 0) / 100;

    private static decimal Base(BudgetBook book, CostElement element) => element.IsStaff ? book.Lines[element.Line - 1].StaffCost : book.Lines[element.Line - 1].NonStaffCost;

    // Costs by line, staff and other in turns.
    private static int Cost(CostElement element) => 2 * (element.Line - 1) + (element.IsStaff ? 0 : 1);

    // What the elements of a cost that say how much they are leave of it.
    private static decimal[] Rests(BudgetBook book)
    {
        if (!book.Elements.Any(e => e.IsRest)) return [];
        decimal[] rests = [.. book.Lines.SelectMany(l => new[] { l.StaffCost, l.NonStaffCost })];
        foreach (var element in book.Elements)
            if (!element.IsRest) rests[Cost(element)] -= Asked(book, element);
        return rests;
    }
}

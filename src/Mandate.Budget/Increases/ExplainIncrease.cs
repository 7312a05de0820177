using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Which factor makes how much of the computed cost increase of a line.</summary>
public sealed class ExplainIncrease
{
    private readonly ReadBasis read;
    private readonly MandateDb db;

    internal ExplainIncrease(ReadBasis read, MandateDb db) => (this.read, this.db) = (read, db);

    /// <param name="Line">Its name, or its number in the order of the file.</param>
    public sealed record Input(string Line, string? Cycle = null);

    /// <param name="Title">Of the assumption, or of the region whose inflation it is.</param>
    /// <param name="FirstYearPercent">Rates of the two years; null: no factor is known.</param>
    /// <param name="ChangeUsd">To the cent.</param>
    public sealed record Element(
        string Object, string? Place, string? Currency, FactorKind Factor, string? Assumption, LocalizedText? Title, FactorTiming Timing, decimal AmountUsd,
        decimal? FirstYearPercent, decimal? SecondYearPercent, decimal? GrowthPercent, decimal? ChangeUsd);

    /// <param name="EnteredUsd">Null: the files do not say.</param>
    /// <param name="ComputedUsd">In whole units that add up over all lines; null: nothing of the line has a factor.</param>
    /// <param name="WithoutFactorUsd">How much of the line no factor covers.</param>
    public sealed record Explained(
        string Cycle, int Number, string Part, string Group, LocalizedText Title, decimal ConstantUsd, decimal? EnteredUsd, decimal? ComputedUsd, decimal WithoutFactorUsd,
        IReadOnlyList<Element> Elements);

    public async Task<Outcome<Explained>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, null, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var (version, basis) = one;
        var lines = Find(basis.Book, input.Line.Trim());
        if (lines is not [var line]) return lines.Count == 0 ? Problem.NotFound("budget.increase.line_unknown", input.Line) : Problem.Rule("budget.increase.line_several", "line", string.Join(", ", lines.Select(l => l.Position)));
        var elements = await db.Set<CostElement>().AsNoTracking().Where(e => e.VersionId == version.Id && e.Line == line.Position).OrderBy(e => e.Position).ToListAsync(ct);
        return Of(basis.Book, basis.Model, line, elements);
    }

    internal static Explained Of(BudgetBook book, BudgetLine line) => Of(book, CostModel.Of(book), line, book.Elements.Where(e => e.Line == line.Position));

    private static Explained Of(BudgetBook book, CostModel model, BudgetLine line, IEnumerable<CostElement> elements)
    {
        var computed = ComputedIncrease.Of(book, model)[line.Position - 1];
        return new(book.Cycle.ToString(), line.Position, line.Part, line.Group, line.Title, line.Cost, line.CostChange, computed.Amount, computed.WithoutFactor,
            [.. elements.Select(e => Of(book, e, model.Amounts[e.Position - 1], model.RatesOf(e.Position - 1)))]);
    }

    internal static List<BudgetLine> Find(BudgetBook book, string line) =>
        int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? [.. book.Lines.Where(l => l.Position == number)]
        : [.. book.Lines.Where(l => l.Key.Line.Equals(line, StringComparison.OrdinalIgnoreCase))];

    private static Element Of(BudgetBook book, CostElement e, decimal amount, YearlyRates? rates) => new(e.Object, e.Place, e.Currency, e.Factor, e.Assumption, Title(book, e), e.Timing, amount,
        rates?.First, rates?.Second, rates?.Growth(e.Timing) * 100, rates is { } known ? decimal.Round(amount * known.Growth(e.Timing), 2, MidpointRounding.AwayFromZero) : null);

    private static LocalizedText? Title(BudgetBook book, CostElement e) => e.Factor switch
    {
        FactorKind.Assumption => book.Assumptions.FirstOrDefault(a => a.Code == e.Assumption)?.Title,
        FactorKind.Inflation => book.Inflation.FirstOrDefault(i => i.Region == e.Place)?.Title,
        _ => null,
    };
}

using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>The money of an outcome, from every source. Null: the files do not say it.</summary>
/// <param name="RegularUsd">Of the regular budget, as published, at constant prices.</param>
/// <param name="WithSupportUsd">With its part of support services: an apportionment.</param>
/// <param name="ExtraBudgetary">In millions of US dollars, as are those that follow.</param>
public sealed record OutcomeMoney(
    string Cycle, string Outcome, decimal? RegularUsd, decimal? WithSupportUsd, decimal? ExtraBudgetary, decimal? Supplementary, decimal? Required, decimal? Gap);

/// <summary>The money of every outcome of a budget.</summary>
public sealed class ReadOutcomeMoney
{
    private readonly ReadBook read;

    internal ReadOutcomeMoney(ReadBook read) => this.read = read;

    /// <param name="cycle">Null: the only one there is.</param>
    public async Task<Outcome<IReadOnlyList<OutcomeMoney>>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, cycle, null, BookParts.Allocation | BookParts.Funding, ct);
        return found.TryGet(out var one) ? Of(one.Book) : found.Problems.ToList();
    }

    internal static List<OutcomeMoney> Of(BudgetBook book)
    {
        var (published, allocation) = (book.Outcomes.ToDictionary(o => o.Outcome, o => o.Amount, StringComparer.Ordinal), Allocation.Of(book));
        return FundingGapTable.ByOutcome(book).ConvertAll(o => new OutcomeMoney(book.Cycle.ToString(), o.Outcome,
            published.TryGetValue(o.Outcome, out var amount) ? amount : null, With(allocation, o.Outcome),
            o.Funds.ExtraBudgetary, o.Funds.Supplementary, o.Funds.Required, o.Funds.Gap));
    }

    private static decimal? With(Allocation? allocation, string outcome) =>
        allocation?.Outcomes.ToList().IndexOf(outcome) is { } at and >= 0 ? allocation.With[at] : null;
}

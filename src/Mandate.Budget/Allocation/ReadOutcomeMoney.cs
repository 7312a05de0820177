using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>The money of an outcome, from every source. Null: the files do not say it.</summary>
/// <param name="RegularUsd">Of the regular budget, as published, at constant prices.</param>
/// <param name="WithSupportUsd">With its part of support services: an apportionment.</param>
/// <param name="ExtraBudgetary">Estimated, in millions of US dollars, as are those that follow.</param>
/// <param name="Gap">Required, and neither available nor estimated.</param>
public sealed record OutcomeMoney(
    string Cycle, string Outcome, decimal? RegularUsd, decimal? WithSupportUsd, decimal? ExtraBudgetary, decimal? Supplementary, decimal? Required, decimal? Gap)
{
    public decimal? ExtraBudgetarySecured { get; init; }

    public decimal? SupplementarySecured { get; init; }

    /// <summary>The regular budget and what of voluntary funds is secured.</summary>
    public decimal? Available { get; init; }

    /// <summary>What is estimated of voluntary funds and not secured yet.</summary>
    public decimal? ToMobilise { get; init; }
}

/// <summary>The money of every outcome of a budget.</summary>
public sealed class ReadOutcomeMoney
{
    private readonly ReadBook read;
    private readonly KeptOutcomes kept;

    internal ReadOutcomeMoney(ReadBook read, KeptOutcomes kept) => (this.read, this.kept) = (read, kept);

    /// <param name="cycle">Null: the only one there is.</param>
    public async Task<Outcome<IReadOnlyList<OutcomeMoney>>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, cycle, null, BookParts.None, ct);
        if (!found.TryGet(out var stands)) return found.Problems.ToList();
        if (kept.Money(stands.Version.Id) is { } known) return known;
        var whole = await read.HandleAsync(by, cycle, stands.Version.Number, BookParts.Allocation | BookParts.Funding, ct);
        return whole.TryGet(out var one) ? kept.Keep(one.Version.Id, Of(one.Book)) : whole.Problems.ToList();
    }

    internal static List<OutcomeMoney> Of(BudgetBook book)
    {
        var (published, allocation) = (book.Outcomes.ToDictionary(o => o.Outcome, o => o.Amount, StringComparer.Ordinal), Allocation.Of(book));
        return FundingGapTable.ByOutcome(book).ConvertAll(o => new OutcomeMoney(book.Cycle.ToString(), o.Outcome,
            published.TryGetValue(o.Outcome, out var amount) ? amount : null, With(allocation, o.Outcome),
            o.Funds.ExtraBudgetary, o.Funds.Supplementary, o.Funds.Required, o.Funds.Gap)
        { ExtraBudgetarySecured = o.Funds.ExtraBudgetarySecured, SupplementarySecured = o.Funds.SupplementarySecured, Available = o.Funds.Available, ToMobilise = o.Funds.ToMobilise });
    }

    private static decimal? With(Allocation? allocation, string outcome) =>
        allocation?.Outcomes.ToList().IndexOf(outcome) is { } at and >= 0 ? allocation.With[at] : null;
}

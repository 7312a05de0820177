using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>What another exchange rate or other inflation does to a budget and to the contributions that pay for it. Nothing is saved.</summary>
public sealed class RecostBudget
{
    private readonly ReadBasis read;

    internal RecostBudget(ReadBasis read) => this.read = read;

    /// <param name="Rate">Swiss francs for one US dollar; null: the budget rate, which changes nothing.</param>
    /// <param name="ChfShare">From 0 to 1; needed where another rate is asked for and the files do not say it of every line.</param>
    /// <param name="Inflation">As AFR=4.4: per cent a year of a place, instead of what the files say.</param>
    /// <param name="WithLines">False: the totals alone.</param>
    public sealed record Input(string? Cycle = null, decimal? Rate = null, decimal? ChfShare = null, IReadOnlyList<string>? Inflation = null, bool WithLines = true);

    public async Task<Outcome<ExchangeEffect>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, null, ct);
        return found.TryGet(out var one) ? Of(one.Basis, input) : found.Problems.ToList();
    }

    internal static Outcome<ExchangeEffect> Of(BudgetBook book, Input input) => Of(RecostBasis.Of(book), input);

    private static Outcome<ExchangeEffect> Of(RecostBasis basis, Input input)
    {
        if (basis.Book.Rate is not { } budgetRate) return Problem.Rule("budget.recost.no_rate", "rate");
        var problems = FrancRate.Of(basis.Book, input.Rate).Problems.ToList();
        if (basis.Before is null) problems.Add(Problem.Rule("budget.recost.no_layers"));
        if (input.ChfShare is < 0 or > 1) problems.Add(Problem.Rule("budget.recost.share", "chf-share", input.ChfShare));
        if (input is { Rate: { } rate, ChfShare: null } && rate != budgetRate && basis.FrancShares.Contains(null)) problems.Add(Problem.Rule("budget.recost.share_missing", "chf-share"));
        var inflation = InflationOverrides.Read(basis.Book, input.Inflation ?? [], problems);
        if (input.Inflation is { Count: > 0 } && basis.Model.IsEmpty) problems.Add(Problem.Rule("budget.recost.no_factors", "inflation"));
        return problems.Count > 0 ? problems : ExchangeEffect.Of(basis, budgetRate, input.Rate ?? budgetRate, input.ChfShare, inflation, input.WithLines);
    }
}

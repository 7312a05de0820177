using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>What another exchange rate does to a budget and to the contributions that pay for it. Nothing is saved.</summary>
public sealed class RecostBudget
{
    private readonly ReadBook read;

    internal RecostBudget(ReadBook read) => this.read = read;

    /// <param name="Rate">Swiss francs for one US dollar; null: the budget rate, which changes nothing.</param>
    /// <param name="ChfShare">From 0 to 1; needed where another rate is asked for, because no file says it.</param>
    public sealed record Input(string? Cycle = null, decimal? Rate = null, decimal? ChfShare = null);

    public async Task<Outcome<ExchangeEffect>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, null, BookParts.Prices, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        if (one.Book.Rate is not { } budgetRate) return Problem.Rule("budget.recost.no_rate", "rate");
        var problems = FrancRate.Of(one.Book, input.Rate).Problems.ToList();
        if (PriceLayers.Sum(one.Book.Lines).Recosted is null) problems.Add(Problem.Rule("budget.recost.no_layers"));
        if (input.ChfShare is < 0 or > 1) problems.Add(Problem.Rule("budget.recost.share", "chf-share", input.ChfShare));
        if (input is { Rate: not null, ChfShare: null } && input.Rate != budgetRate) problems.Add(Problem.Rule("budget.recost.share_missing", "chf-share"));
        return problems.Count > 0 ? problems : ExchangeEffect.Of(one.Book, budgetRate, input.Rate ?? budgetRate, input.ChfShare ?? 0);
    }
}

using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>What one member State pays for the biennium, in Swiss francs to the centime.</summary>
public sealed record Contribution(string Country, decimal Percent, decimal AmountChf);

/// <summary>The contributions of member States by a scale: in Swiss francs, adding up to the budget exactly. Nothing is saved.</summary>
public sealed class AssessContributions
{
    private readonly ReadBook read;

    internal AssessContributions(ReadBook read) => this.read = read;

    /// <param name="Rate">Swiss francs for one US dollar; null: the budget rate.</param>
    public sealed record Input(ImportFile Scale, string? Cycle = null, decimal? Rate = null);

    public sealed record Assessed(string Cycle, decimal Rate, decimal TotalUsd, decimal TotalChf, IReadOnlyList<Contribution> Contributions);

    public async Task<Outcome<Assessed>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, null, BookParts.Prices, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        if (!FrancRate.Of(one.Book, input.Rate).TryGet(out var rate)) return FrancRate.Of(one.Book, input.Rate).Problems.ToList();
        if (PriceLayers.Sum(one.Book.Lines).Recosted is not { } usd) return Problem.Rule("budget.recost.no_layers");
        var scale = ScaleFile.Read(input.Scale);
        if (!scale.TryGet(out var rates)) return scale.Problems.ToList();
        var chf = new Money(FrancRate.Francs(usd, rate), Currency.Parse("CHF").Value);
        var shares = chf.Shares([.. rates.Select(r => r.Percent)]);
        return shares.TryGet(out var amounts)
            ? new Assessed(one.Book.Cycle.ToString(), rate, usd, chf.Amount, [.. rates.Select((r, i) => new Contribution(r.Country, r.Percent, amounts[i].Amount))])
            : shares.Problems.ToList();
    }
}

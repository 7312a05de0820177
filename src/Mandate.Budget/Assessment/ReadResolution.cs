using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>The text by which the governing body appropriates a budget, with its figures filled in, in the language of the reader.</summary>
public sealed class ReadResolution
{
    private readonly ReadBook read;
    private readonly Words words;

    internal ReadResolution(ReadBook read, Words words) => (this.read, this.words) = (read, words);

    /// <param name="Rate">Swiss francs for one US dollar at which the contributions are fixed; null: the budget rate.</param>
    public sealed record Input(string? Cycle = null, decimal? Rate = null);

    /// <param name="Text">One paragraph an element.</param>
    public sealed record Resolution(string Cycle, decimal Rate, decimal ExpenditureUsd, decimal IncomeChf, IReadOnlyList<string> Text);

    public async Task<Outcome<Resolution>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, null, BookParts.Prices, ct);
        return found.TryGet(out var one) ? Of(one.Book, input.Rate, words) : found.Problems.ToList();
    }

    internal static Outcome<Resolution> Of(BudgetBook book, decimal? asked, Words words)
    {
        if (!FrancRate.Of(book, asked).TryGet(out var rate)) return FrancRate.Of(book, asked).Problems.ToList();
        if (PriceLayers.Sum(book.Lines).Recosted is not { } usd) return Problem.Rule("budget.recost.no_layers");
        var (cycle, chf) = (book.Cycle.ToString(), FrancRate.Francs(usd, rate));
        return new Resolution(cycle, rate, usd, chf,
        [
            words["budget.resolution.opening"],
            words["budget.resolution.adopts", cycle, Shown.Number(usd, 2), Shown.Fixed(rate, 2), Shown.Number(chf, 2)],
            words["budget.resolution.resolves"],
        ]);
    }
}

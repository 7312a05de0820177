using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>The contributions of member States by a scale: in Swiss francs, adding up to the budget exactly. Nothing is saved.</summary>
public sealed class AssessContributions
{
    private readonly ReadBook read;

    internal AssessContributions(ReadBook read) => this.read = read;

    /// <param name="Scale">Null: the scale of the version.</param>
    /// <param name="Rate">Swiss francs for one US dollar; null: the budget rate.</param>
    /// <param name="Balances">Credits and arrears; null: those of the version, where its own scale is used.</param>
    public sealed record Input(ImportFile? Scale = null, string? Cycle = null, decimal? Rate = null, ImportFile? Balances = null);

    public sealed record Assessed(string Cycle, decimal Rate, decimal TotalUsd, decimal TotalChf, IReadOnlyList<Contribution> Contributions);

    public async Task<Outcome<Assessed>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, null, BookParts.Contributions, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        if (!FrancRate.Of(one.Book, input.Rate).TryGet(out var rate)) return FrancRate.Of(one.Book, input.Rate).Problems.ToList();
        if (PriceLayers.Sum(one.Book.Lines).Recosted is not { } usd) return Problem.Rule("budget.recost.no_layers");
        var given = Given(one.Book, input);
        if (!given.TryGet(out var book)) return given.Problems.ToList();
        return Contribution.Of(book, rate) is { } contributions
            ? new Assessed(book.Cycle.ToString(), rate, usd, FrancRate.Francs(usd, rate), contributions) : Problem.Rule("budget.scale.missing", "scale");
    }

    // Balances belong to the scale that they were brought in with.
    private static Outcome<BudgetBook> Given(BudgetBook book, Input input)
    {
        if (input.Scale is { } file)
        {
            var scale = ScaleFile.Read(file);
            if (!scale.TryGet(out var members)) return scale.Problems.ToList();
            book = book with { Scale = members, Balances = [] };
        }
        if (input.Balances is not { } other) return book;
        var balances = BalancesFile.Read(other, book.Scale);
        return balances.TryGet(out var rows) ? book with { Balances = rows } : balances.Problems.ToList();
    }
}

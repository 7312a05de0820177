using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>What member States pay, also at another rate. The budget in dollars stays as it is; nothing is saved.</summary>
public sealed class ReadContributions
{
    private readonly ReadBook read;
    private readonly Places places;

    internal ReadContributions(ReadBook read, Places places) => (this.read, this.places) = (read, places);

    /// <param name="Rate">Swiss francs for one US dollar; null: the budget rate alone.</param>
    public sealed record Input(string? Cycle = null, decimal? Rate = null);

    /// <param name="BudgetRate">Null: the files do not say it.</param>
    public sealed record View(BudgetTable Table, decimal? BudgetRate);

    public async Task<Outcome<View>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, null, BookParts.Contributions, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        if (input.Rate is { } rate && !FrancRate.IsOne(rate)) return Problem.Rule("budget.recost.rate", "rate", rate);
        return new View(await NamedAsync(ContributionsTable.Of(one.Book, input.Rate), ct), one.Book.Rate);
    }

    // Readers know a country by its name.
    private async Task<BudgetTable> NamedAsync(BudgetTable table, CancellationToken ct)
    {
        var names = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, c => c.Name, StringComparer.Ordinal);
        return table with { Rows = [.. table.Rows.Select(r => r.Cells[0] is string code && names.TryGetValue(code, out var name) ? r with { Title = name } : r)] };
    }
}

using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>One budget: what it comes to, its draft resolution and what does not agree in it, from one reading.</summary>
public sealed class ShowBudget
{
    private readonly ReadBook read;
    private readonly Words words;

    internal ShowBudget(ReadBook read, Words words) => (this.read, this.words) = (read, words);

    /// <param name="Tables">Names of those that the files have anything for.</param>
    /// <param name="Resolution">Null where its figures are not known.</param>
    public sealed record View(PriceLayers Whole, IReadOnlyList<string> Tables, CheckBudget.Report Report, ReadResolution.Resolution? Resolution);

    /// <param name="number">Of a version; null: the one that stands.</param>
    public async Task<Outcome<View>> HandleAsync(Access by, string cycle, int? number, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, cycle, number, BookParts.All, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        return new View(PriceLayers.Sum(one.Book.Lines), BudgetTables.In(one.Book), CheckBudget.Of(one.Version, one.Book), ReadResolution.Of(one.Book, null, words).TryGet(out var resolution) ? resolution : null);
    }
}

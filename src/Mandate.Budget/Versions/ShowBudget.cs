using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>One budget: what it comes to, its draft resolution and what does not agree in it, from one reading.</summary>
public sealed class ShowBudget
{
    private readonly ReadBook read;
    private readonly Words words;

    internal ShowBudget(ReadBook read, Words words) => (this.read, this.words) = (read, words);

    /// <param name="Resolution">Null where its figures are not known.</param>
    public sealed record View(PriceLayers Whole, CheckBudget.Report Report, ReadResolution.Resolution? Resolution);

    public async Task<Outcome<View>> HandleAsync(Access by, string cycle, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, cycle, null, BookParts.All, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        return new View(PriceLayers.Sum(one.Book.Lines), CheckBudget.Of(one.Version, one.Book), ReadResolution.Of(one.Book, null, words).TryGet(out var resolution) ? resolution : null);
    }
}

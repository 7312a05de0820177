using System.Security.Cryptography;
using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>
/// Brings a budget in from its files as the next version of its cycle, all or nothing. The same files again change
/// nothing; what was there before stays to be compared with.
/// </summary>
public sealed class ImportBudget(MandateDb db, TimeProvider clock)
{
    /// <param name="Cycle">As a biennium is written: 2022-23.</param>
    /// <param name="DryRun">Says what would be brought in and saves nothing.</param>
    public sealed record Input(IReadOnlyList<ImportFile> Files, string Cycle, bool DryRun = false);

    /// <param name="Number">Of the version that stands now; of the one that would where nothing was saved.</param>
    /// <param name="IsSaved">A new version was made.</param>
    /// <param name="IsSame">The files are those of the version that stands.</param>
    /// <param name="TotalUsd">All lines together, at constant prices.</param>
    public sealed record Result(string Cycle, int Number, int Lines, decimal TotalUsd, bool IsSaved, bool IsSame, IReadOnlyDictionary<string, int> Rows);

    /// <summary>Is a file of that name one of a budget?</summary>
    public static bool Reads(string name) => BudgetFiles.IsOne(name);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Prepare, default) is { } refusal) return refusal;
        var parsed = Biennium.Parse(input.Cycle, "cycle");
        if (!parsed.TryGet(out var biennium)) return parsed.Problems.ToList();
        var read = BudgetReader.Read(biennium, input.Files);
        if (!read.TryGet(out var book)) return read.Problems.ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "budget.import");
        // Under the journal's lock: two imports at once would both make the same number.
        await db.HoldJournalAsync(ct);
        var cycle = await db.Set<BudgetCycle>().SingleOrDefaultAsync(c => c.Code == biennium.ToString(), ct);
        var last = cycle is null ? null : await db.Set<BudgetVersion>().AsNoTracking().Where(v => v.CycleId == cycle.Id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        var source = HashOf(input.Files);
        var isSame = last is not null && source.AsSpan().SequenceEqual(last.Source);
        var result = new Result(biennium.ToString(), isSame ? last!.Number : (last?.Number ?? 0) + 1, book.Lines.Count, book.Lines.Sum(l => l.Cost), !input.DryRun && !isSame, isSame, Count(book));
        if (!result.IsSaved) return result;
        cycle ??= Added(new BudgetCycle { Id = Guid.CreateVersion7(clock.GetUtcNow()), Code = biennium.ToString() });
        var version = Added(new BudgetVersion
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = cycle.Id, Number = result.Number, At = clock.GetUtcNow(), By = by.Actor.Id, Source = source,
        });
        await db.SaveChangesAsync(ct);
        await CopyAsync(book, version.Id, ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    private T Added<T>(T entity) where T : class
    {
        db.Add(entity);
        return entity;
    }

    private async Task CopyAsync(BudgetBook book, Guid version, CancellationToken ct)
    {
        foreach (var row in book.Rows) row.VersionId = version;
        await db.CopyAsync(book.Lines, ct);
        await db.CopyAsync(book.Items, ct);
        await db.CopyAsync(book.Objects, ct);
        await db.CopyAsync(book.TechnicalCooperation, ct);
        await db.CopyAsync(book.Outcomes, ct);
        await db.CopyAsync(book.Resources, ct);
        await db.CopyAsync(book.Rates, ct);
        await db.CopyAsync(book.Inflation, ct);
        await db.CopyAsync(book.Assumptions, ct);
        await db.CopyAsync(book.NewPosts, ct);
        await db.CopyAsync(book.Redeployments, ct);
        await db.CopyAsync(book.Provisions, ct);
    }

    private static Dictionary<string, int> Count(BudgetBook book) => new(StringComparer.Ordinal)
    {
        [BudgetFiles.LinesName] = book.Lines.Count, [BudgetFiles.LayersName] = book.Lines.Count(l => l.Previous is not null), [BudgetFiles.ItemsName] = book.Items.Count,
        [BudgetFiles.ObjectsName] = book.Objects.Count, [BudgetFiles.TechnicalCooperationName] = book.TechnicalCooperation.Count,
        [BudgetFiles.OutcomesName] = book.Outcomes.Count, [BudgetFiles.ResourcesName] = book.Resources.Count, [BudgetFiles.RatesName] = book.Rates.Count,
        [BudgetFiles.InflationName] = book.Inflation.Count, [BudgetFiles.AssumptionsName] = book.Assumptions.Count, [BudgetFiles.NewPostsName] = book.NewPosts.Count,
        [BudgetFiles.RedeploymentsName] = book.Redeployments.Count, [BudgetFiles.ProvisionsName] = book.Provisions.Count,
    };

    private static byte[] HashOf(IReadOnlyList<ImportFile> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Where(f => BudgetFiles.IsOne(f.Name)).OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase))
        {
            sha.AppendData(Encoding.UTF8.GetBytes(file.Name.ToLowerInvariant() + "\n"));
            sha.AppendData(SHA256.HashData(file.Bytes));
        }
        return sha.GetHashAndReset();
    }
}

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
public sealed class ImportBudget
{
    private readonly MandateDb db;
    private readonly AddVersion versions;
    private readonly Places places;

    internal ImportBudget(MandateDb db, AddVersion versions, Places places) => (this.db, this.versions, this.places) = (db, versions, places);

    /// <param name="Cycle">As a biennium is written: 2022-23.</param>
    /// <param name="DryRun">Says what would be brought in and saves nothing.</param>
    /// <param name="Reason">Why an adopted version is to be replaced; needed once one is adopted.</param>
    public sealed record Input(IReadOnlyList<ImportFile> Files, string Cycle, bool DryRun = false, string? Reason = null);

    /// <param name="Number">Of the version that stands now; of the one that would where nothing was saved.</param>
    /// <param name="IsSaved">A new version was made.</param>
    /// <param name="IsSame">The files are those of the version that stands.</param>
    /// <param name="TotalUsd">All lines together, at constant prices.</param>
    public sealed record Result(string Cycle, int Number, int Lines, decimal TotalUsd, bool IsSaved, bool IsSame, IReadOnlyDictionary<string, int> Rows);

    /// <summary>How large a file of a budget is read at most.</summary>
    public static int MostBytes => BudgetFiles.Limits.Bytes;

    /// <summary>Is a file of that name one of a budget?</summary>
    public static bool Reads(string name) => BudgetFiles.IsOne(name);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Prepare, default) is { } refusal) return refusal;
        var parsed = Biennium.Parse(input.Cycle, "cycle");
        if (!parsed.TryGet(out var biennium)) return parsed.Problems.ToList();
        var read = BudgetReader.Read(biennium, input.Files);
        if (!read.TryGet(out var book)) return read.Problems.ToList();
        if (await UnknownUnitsAsync(book, ct) is { Count: > 0 } unknown) return unknown;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "budget.import");
        // Under the journal's lock: two imports at once would both make the same number.
        await db.HoldJournalAsync(ct);
        var cycle = await db.Set<BudgetCycle>().SingleOrDefaultAsync(c => c.Code == biennium.ToString(), ct);
        var last = cycle is null ? null : await db.Set<BudgetVersion>().AsNoTracking().Where(v => v.CycleId == cycle.Id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        var source = HashOf(input.Files);
        var isSame = last is not null && source.AsSpan().SequenceEqual(last.Source);
        var result = new Result(biennium.ToString(), isSame ? last!.Number : (last?.Number ?? 0) + 1, book.Lines.Count, book.Lines.Sum(l => l.Cost), !input.DryRun && !isSame, isSame, Count(book));
        if (!isSame && string.IsNullOrWhiteSpace(input.Reason) && await versions.AdoptedAsync(biennium, ct) is { } adopted)
            return Problem.Rule("budget.import.adopted", "Reason", biennium, adopted);
        if (!result.IsSaved) return result;
        await versions.AddAsync(by, book, new(source, input.Reason), ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    private async Task<List<Problem>> UnknownUnitsAsync(BudgetBook book, CancellationToken ct)
    {
        if (!book.Lines.Any(l => l.Unit is not null)) return [];
        var units = (await places.UnitsAsync(ct)).Select(u => u.Code).ToHashSet(StringComparer.Ordinal);
        // The header is row 1 of the file.
        return [.. book.Lines.Where(l => l.Unit is not null && !units.Contains(l.Unit)).Select(l => Problem.Rule("budget.import.unknown_unit", null, l.Unit).At(new Place(BudgetFiles.LinesName, l.Position + 1, "unit")))];
    }

    private static Dictionary<string, int> Count(BudgetBook book) => new(StringComparer.Ordinal)
    {
        [BudgetFiles.LinesName] = book.Lines.Count, [BudgetFiles.LayersName] = book.Lines.Count(l => l.Previous is not null), [BudgetFiles.ItemsName] = book.Items.Count,
        [BudgetFiles.ObjectsName] = book.Objects.Count, [BudgetFiles.TechnicalCooperationName] = book.TechnicalCooperation.Count,
        [BudgetFiles.OutcomesName] = book.Outcomes.Count, [BudgetFiles.ResourcesName] = book.Resources.Count, [BudgetFiles.RatesName] = book.Rates.Count,
        [BudgetFiles.InflationName] = book.Inflation.Count, [BudgetFiles.AssumptionsName] = book.Assumptions.Count, [BudgetFiles.NewPostsName] = book.NewPosts.Count,
        [BudgetFiles.RedeploymentsName] = book.Redeployments.Count, [BudgetFiles.ProvisionsName] = book.Provisions.Count, [BudgetFiles.RestatedName] = book.Restated.Count,
        [BudgetFiles.FactorsName] = book.Elements.Count, [BudgetFiles.StandardCostsName] = book.StandardCosts.Count, [BudgetFiles.PostsName] = book.Posts.Count,
        [BudgetFiles.SharesName] = book.Shares.Count, [BudgetFiles.RequirementsName] = book.Requirements.Count, [BudgetFiles.ScaleName] = book.Scale.Count, [BudgetFiles.BalancesName] = book.Balances.Count, [BudgetFiles.ZeroBaseName] = book.ZeroBase.Count,
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

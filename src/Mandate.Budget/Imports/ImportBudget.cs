using System.Security.Cryptography;
using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>
/// Brings a budget in from its files as the next version of its cycle, all or nothing. The same files again, and others
/// that say the same, change nothing; what was there before stays to be compared with.
/// </summary>
public sealed class ImportBudget
{
    private readonly MandateDb db;
    private readonly ReadBook read;
    private readonly AddVersion versions;
    private readonly Places places;

    internal ImportBudget(MandateDb db, ReadBook read, AddVersion versions, Places places) => (this.db, this.read, this.versions, this.places) = (db, read, versions, places);

    /// <param name="Cycle">As a biennium is written: 2022-23.</param>
    /// <param name="DryRun">Says what would be brought in and saves nothing.</param>
    /// <param name="Reason">Why an adopted version is to be replaced; needed once one is adopted.</param>
    /// <param name="Token">From the preview: what is done is what was looked at. Null: whatever it is now.</param>
    public sealed record Input(IReadOnlyList<ImportFile> Files, string Cycle, bool DryRun = false, string? Reason = null, string? Token = null);

    /// <param name="Number">Of the version that stands now; of the one that would where nothing was saved.</param>
    /// <param name="IsSaved">A new version was made.</param>
    /// <param name="IsSame">The files say what the version that stands says.</param>
    /// <param name="TotalUsd">All lines together, at constant prices.</param>
    public sealed record Result(string Cycle, int Number, int Lines, decimal TotalUsd, bool IsSaved, bool IsSame, IReadOnlyDictionary<string, int> Rows);

    /// <param name="Stands">Number of the version that stands; null: there is none.</param>
    /// <param name="Number">Of the version that would be made.</param>
    /// <param name="Token">To be given back when it is carried out.</param>
    /// <param name="Adopted">Number of the version that was adopted: the import says why it is to be replaced; null: none was.</param>
    /// <param name="Before">Of the version that stands.</param>
    /// <param name="Checks">What is compared in the new version, and what does not agree.</param>
    /// <param name="Ignored">Files that are no part of a budget.</param>
    public sealed record Preview(string Cycle, int? Stands, int Number, string Token, int? Adopted, BookPlan Plan, BudgetSums? Before, BudgetSums After, CheckBudget.Report Checks, IReadOnlyList<string> Ignored)
    {
        public bool NeedsReason => Adopted is not null && !Plan.IsEmpty;
    }

    private sealed record Prepared(BudgetBook Book, BudgetVersion? Stands, BudgetBook? Now, int Number, byte[] Source)
    {
        public string Token => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Book.Cycle}|{Stands?.Id}|{Convert.ToHexString(Source)}")))[..32];
    }

    /// <summary>How large a file of a budget is read at most.</summary>
    public static int MostBytes => BudgetFiles.Limits.Bytes;

    /// <summary>Is a file of that name one of a budget?</summary>
    public static bool Reads(string name) => BudgetFiles.IsOne(name);

    /// <summary>What the import would do; saves nothing.</summary>
    public async Task<Outcome<Preview>> PreviewAsync(Access by, Input input, CancellationToken ct)
    {
        var prepared = await PrepareAsync(by, input, ct);
        if (!prepared.TryGet(out var p)) return prepared.Problems.ToList();
        var all = BudgetChecks.Of(p.Book);
        return new Preview(p.Book.Cycle.ToString(), p.Stands?.Number, p.Number, p.Token, await versions.AdoptedAsync(p.Book.Cycle, ct), BookPlan.Compare(p.Now, p.Book), p.Now is null ? null : BudgetSums.Of(p.Now), BudgetSums.Of(p.Book),
            new(p.Book.Cycle.ToString(), p.Number, all.Count, [.. all.Where(c => !c.Agrees)]), [.. input.Files.Select(f => f.Name).Where(n => !BudgetFiles.IsOne(n))]);
    }

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var prepared = await PrepareAsync(by, input, ct);
        if (!prepared.TryGet(out var p)) return prepared.Problems.ToList();
        if (input.Token is { } token && token != p.Token) return Problem.Conflict("budget.import.changed_since", p.Book.Cycle);
        db.Act = new Act(by.Actor, "budget.import");
        var isSame = p.Stands is not null && (p.Source.AsSpan().SequenceEqual(p.Stands.Source) || BookPlan.IsSame(p.Now!, p.Book));
        var result = new Result(p.Book.Cycle.ToString(), isSame ? p.Stands!.Number : p.Number, p.Book.Lines.Count, p.Book.Lines.Sum(l => l.Cost), !input.DryRun && !isSame, isSame, Count(p.Book));
        if (!isSame && string.IsNullOrWhiteSpace(input.Reason) && await versions.AdoptedAsync(p.Book.Cycle, ct) is { } adopted)
            return Problem.Rule("budget.import.adopted", "Reason", p.Book.Cycle, adopted);
        if (input.Reason?.Trim().Length > AdoptBudget.LongestText) return Problem.Rule("budget.adopt.text_long", "Reason", AdoptBudget.LongestText);
        if (!result.IsSaved) return result;
        await versions.AddAsync(by, p.Book, new(p.Source, input.Reason), ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    private async Task<Outcome<Prepared>> PrepareAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Prepare, default) is { } refusal) return refusal;
        var parsed = Biennium.Parse(input.Cycle, "cycle");
        if (!parsed.TryGet(out var biennium)) return parsed.Problems.ToList();
        var files = BudgetReader.Read(biennium, input.Files);
        if (!files.TryGet(out var book)) return files.Problems.ToList();
        if (await UnknownUnitsAsync(book, ct) is { Count: > 0 } unknown) return unknown;
        // Under the journal's lock: two imports at once would both make the same number.
        if (db.Database.CurrentTransaction is not null) await db.HoldJournalAsync(ct);
        var numbers = await (from v in db.Set<BudgetVersion>() join c in db.Set<BudgetCycle>() on v.CycleId equals c.Id where c.Code == biennium.ToString() select v.Number).ToListAsync(ct);
        var stands = await read.HandleAsync(by, biennium.ToString(), null, BookParts.All & ~BookParts.Uses, ct);
        if (stands.Problems.Any(p => p.Kind != ProblemKind.NotFound)) return stands.Problems.ToList();
        var (version, now) = stands.TryGet(out var one) ? (one.Version, one.Book) : ((BudgetVersion?)null, (BudgetBook?)null);
        return new Prepared(book, version, now, numbers.DefaultIfEmpty(0).Max() + 1, HashOf(input.Files));
    }

    private async Task<List<Problem>> UnknownUnitsAsync(BudgetBook book, CancellationToken ct)
    {
        if (!book.Lines.Any(l => l.Unit is not null)) return [];
        var units = (await places.UnitsAsync(ct)).Select(u => u.Code).ToHashSet(StringComparer.Ordinal);
        // The header is row 1 of the file.
        return [.. book.Lines.Where(l => l.Unit is not null && !units.Contains(l.Unit)).Select(l => Problem.Rule("budget.import.unknown_unit", null, l.Unit).At(new Place(BudgetFiles.LinesName, l.Position + 1, "unit")))];
    }

    private static Dictionary<string, int> Count(BudgetBook book) => BookKinds.All.ToDictionary(k => k.File, k => k.Count(book), StringComparer.Ordinal);

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

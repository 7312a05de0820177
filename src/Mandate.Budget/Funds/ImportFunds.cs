using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Brings the funds and the unforeseen expenditure of the past in from their files, all or nothing. The same files again change nothing.</summary>
public sealed class ImportFunds(MandateDb db, TimeProvider clock)
{
    public sealed record Result(int Funds, int Figures, int Past, bool IsSaved);

    /// <summary>Is a file of that name one of funds?</summary>
    public static bool Reads(string name) => FundFiles.IsOne(name);

    public async Task<Outcome<Result>> HandleAsync(Access by, IReadOnlyList<ImportFile> files, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        var read = FundReader.Read(files);
        if (!read.TryGet(out var book)) return read.Problems.ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "budget.import_funds");
        await db.HoldJournalAsync(ct);
        var funds = await FundsAsync(book, ct);
        if (files.Any(f => f.Name.Equals(FundFiles.FundsName, StringComparison.OrdinalIgnoreCase))) await FiguresAsync(book, funds, ct);
        await PastAsync(book, ct);
        db.ChangeTracker.DetectChanges();
        var isSaved = db.ChangeTracker.HasChanges();
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Result(funds.Count, book.Figures.Count, book.Past.Count, isSaved);
    }

    private async Task<Dictionary<string, Fund>> FundsAsync(FundBook book, CancellationToken ct)
    {
        var funds = await db.Set<Fund>().ToDictionaryAsync(f => f.Code, StringComparer.Ordinal, ct);
        foreach (var group in book.Figures.Where(f => f.Fund is not null).GroupBy(f => f.Fund!, StringComparer.Ordinal))
        {
            if (!funds.TryGetValue(group.Key, out var fund))
                db.Add(funds[group.Key] = fund = new Fund { Id = Guid.CreateVersion7(clock.GetUtcNow()), Code = group.Key, Title = FundNames.Title(group.Key), Currency = group.First().Row.Currency });
            if (group.LastOrDefault(f => f.IsLevel) is { } level) fund.Level = level.Row.Amount;
        }
        return funds;
    }

    private async Task FiguresAsync(FundBook book, Dictionary<string, Fund> funds, CancellationToken ct)
    {
        var stored = await db.Set<FundFigure>().OrderBy(f => f.Position).ToListAsync(ct);
        var given = book.Figures.Select(f =>
        {
            (f.Row.Id, f.Row.FundId) = (Guid.CreateVersion7(clock.GetUtcNow()), f.Fund is null ? null : funds[f.Fund].Id);
            return f.Row;
        }).ToList();
        if (stored.Select(Said).SequenceEqual(given.Select(Said))) return;
        db.RemoveRange(stored);
        db.AddRange(given);
    }

    private async Task PastAsync(FundBook book, CancellationToken ct)
    {
        var stored = await db.Set<UnforeseenPast>().ToDictionaryAsync(p => p.Cycle, StringComparer.Ordinal, ct);
        foreach (var past in book.Past)
        {
            if (stored.TryGetValue(past.Cycle, out var row)) row.AuthorisedUsd = past.AuthorisedUsd;
            else db.Add(past);
        }
    }

    private static (Guid?, string, string?, decimal, Currency, bool, string?, string?) Said(FundFigure f) =>
        (f.FundId, f.Title.Texts["en"], f.Title.Texts.GetValueOrDefault("zh"), f.Amount, f.Currency, f.IsApproximate, f.Source, f.Note);
}

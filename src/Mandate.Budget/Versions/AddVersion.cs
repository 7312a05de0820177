using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Adds the next version of a budget, in the transaction and under the journal's lock of its caller.</summary>
internal sealed class AddVersion(MandateDb db, TimeProvider clock)
{
    /// <param name="Source">SHA-256 of what it was made from.</param>
    /// <param name="Reason">Why an adopted version is to be replaced.</param>
    public sealed record Origin(byte[] Source, string? Reason);

    /// <summary>Number of the version that the governing body adopted last; null: it adopted none.</summary>
    public Task<int?> AdoptedAsync(Biennium cycle, CancellationToken ct) =>
        (from c in db.Set<BudgetCycle>()
         join v in db.Set<BudgetVersion>() on c.Id equals v.CycleId
         where c.Code == cycle.ToString() && v.Decision != null
         orderby v.Number descending
         select (int?)v.Number).FirstOrDefaultAsync(ct);

    public async Task<BudgetVersion> AddAsync(Access by, BudgetBook book, Origin origin, CancellationToken ct)
    {
        var (code, now) = (book.Cycle.ToString(), clock.GetUtcNow());
        var cycle = await db.Set<BudgetCycle>().SingleOrDefaultAsync(c => c.Code == code, ct) ?? Added(new BudgetCycle { Id = Guid.CreateVersion7(now), Code = code });
        var last = await db.Set<BudgetVersion>().Where(v => v.CycleId == cycle.Id).MaxAsync(v => (int?)v.Number, ct) ?? 0;
        var version = Added(new BudgetVersion
        {
            Id = Guid.CreateVersion7(now), CycleId = cycle.Id, Number = last + 1, At = now, By = by.Actor.Id, Source = origin.Source,
            Reason = string.IsNullOrWhiteSpace(origin.Reason) ? null : origin.Reason.Trim(),
        });
        await db.SaveChangesAsync(ct);
        await CopyAsync(book, version.Id, ct);
        return version;
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
        await db.CopyAsync(book.Restated, ct);
        await db.CopyAsync(book.Elements, ct);
        await db.CopyAsync(book.StandardCosts, ct);
        await db.CopyAsync(book.Posts, ct);
        await db.CopyAsync(book.Shares, ct);
        await db.CopyAsync(book.Requirements, ct);
        await db.CopyAsync(book.Scale, ct);
        await db.CopyAsync(book.Balances, ct);
        await db.CopyAsync(book.ZeroBase, ct);
    }
}

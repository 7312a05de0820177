using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Computes every figure again from the results. On sound data it changes nothing.</summary>
public sealed class RecomputeFigures
{
    private readonly MandateDb db;
    private readonly FigureWriter figures;

    internal RecomputeFigures(MandateDb db, FigureWriter figures) => (this.db, this.figures) = (db, figures);

    /// <param name="Framework">Code of one framework; null: all of them.</param>
    public sealed record Input(string? Framework = null);

    /// <param name="Changed">Indicators whose kept figure was not what their results come to.</param>
    public sealed record Recomputed(int Indicators, int Changed);

    public async Task<Outcome<Recomputed>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(ResultsFunctions.ApproveFramework, default) is { } refusal) return refusal;
        var frameworks = await db.Set<Framework>().Where(f => input.Framework == null || f.Code == input.Framework)
            .Select(f => f.Id).ToListAsync(ct);
        if (input.Framework is not null && frameworks.Count == 0) return FrameworkAccess.NotFound(input.Framework);
        var indicators = await db.Set<Indicator>().Where(i => frameworks.Contains(i.FrameworkId))
            .OrderBy(i => i.Position).Select(i => i.Id).ToListAsync(ct);
        var changed = 0;
        db.Act = new Act(by.Actor, "results.recompute_figures");
        foreach (var indicator in indicators)
            if (await AgainAsync(indicator, ct)) changed++;
        return new Recomputed(indicators.Count, changed);
    }

    private async Task<bool> AgainAsync(Guid indicator, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await figures.LockAsync(indicator, ct);
        await figures.RefreshAsync(indicator, ct);
        var changed = await db.SaveChangesAsync(ct) > 0;
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return changed;
    }
}

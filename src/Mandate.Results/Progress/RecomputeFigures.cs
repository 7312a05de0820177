using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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
    /// <param name="Figures">Each of their figures that is another now.</param>
    public sealed record Recomputed(int Indicators, int Changed, IReadOnlyList<Difference> Figures);

    /// <param name="Region">AFR … or <c>ALL</c>.</param>
    /// <param name="Before">What was kept; null: nothing was.</param>
    public sealed record Difference(string Framework, string Indicator, string Region, decimal? Before, decimal? After);

    public async Task<Outcome<Recomputed>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(ResultsFunctions.ApproveFramework, default) is { } refusal) return refusal;
        var frameworks = await db.Set<Framework>().Where(f => input.Framework == null || f.Code == input.Framework)
            .OrderBy(f => f.Code).Select(f => new { f.Id, f.Code }).ToListAsync(ct);
        if (input.Framework is not null && frameworks.Count == 0) return FrameworkAccess.NotFound(input.Framework);
        var (indicators, differences) = (0, new List<Difference>());
        db.Act = new Act(by.Actor, "results.recompute_figures");
        foreach (var framework in frameworks)
            foreach (var (id, code) in await IndicatorsAsync(framework.Id, ct))
            {
                indicators++;
                differences.AddRange((await AgainAsync(id, ct)).Select(f => new Difference(framework.Code, code, f.Region, f.Before, f.After)));
            }
        return new Recomputed(indicators, differences.DistinctBy(d => (d.Framework, d.Indicator)).Count(), differences);
    }

    private async Task<List<(Guid, string)>> IndicatorsAsync(Guid framework, CancellationToken ct) =>
        (await db.Set<Indicator>().Where(i => i.FrameworkId == framework).OrderBy(i => i.Position)
            .Select(i => new { i.Id, i.Code }).ToListAsync(ct)).ConvertAll(i => (i.Id, i.Code));

    private async Task<List<(string Region, decimal? Before, decimal? After)>> AgainAsync(Guid indicator, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        await figures.RefreshAsync(indicator, ct);
        var changed = db.ChangeTracker.Entries<IndicatorFigure>().Where(e => e.State != EntityState.Unchanged)
            .Select(Moved).OrderBy(d => d.Region, StringComparer.Ordinal).ToList();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return changed;
    }

    private static (string Region, decimal? Before, decimal? After) Moved(EntityEntry<IndicatorFigure> figure) => (figure.Entity.Region,
        figure.State == EntityState.Added ? null : figure.OriginalValues.GetValue<decimal?>(nameof(IndicatorFigure.Value)),
        figure.State == EntityState.Deleted ? null : figure.Entity.Value);
}

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
        {
            var codes = await db.Set<Indicator>().Where(i => i.FrameworkId == framework.Id).OrderBy(i => i.Position).ToDictionaryAsync(i => i.Id, i => i.Code, ct);
            indicators += codes.Count;
            foreach (var some in codes.Keys.Chunk(AtOnce))
                differences.AddRange((await AgainAsync(some, ct)).Select(f => new Difference(framework.Code, codes[f.Indicator], f.Region, f.Before, f.After)));
        }
        return new Recomputed(indicators, differences.DistinctBy(d => (d.Framework, d.Indicator)).Count(), differences);
    }

    // Approvals go on between two transactions.
    private const int AtOnce = 25;

    private async Task<List<FigureMove>> AgainAsync(Guid[] indicators, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        var moves = await figures.AgainAsync(indicators, ct);
        await transaction.CommitAsync(ct);
        return [.. moves.OrderBy(m => Array.IndexOf(indicators, m.Indicator)).ThenBy(m => m.Region, StringComparer.Ordinal)];
    }
}

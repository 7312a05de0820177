using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The target or baseline that a revision is about, as it stands.</summary>
internal sealed record RevisedFigure(IndicatorTarget? Target, Baseline? Baseline)
{
    public StatedFigure Stated => Target is { } target ? StatedFigure.Of(target) : StatedFigure.Of(Baseline!);

    public static async Task<RevisedFigure?> FindAsync(MandateDb db, Guid indicator, RevisedThing thing, int seq, CancellationToken ct)
    {
        if (thing == RevisedThing.Target)
            return await db.Set<IndicatorTarget>().Include(t => t.Regions).SingleOrDefaultAsync(t => t.IndicatorId == indicator && t.Seq == seq, ct) is { } target
                ? new(target, null) : null;
        return await db.Set<Baseline>().SingleOrDefaultAsync(b => b.IndicatorId == indicator && b.Seq == seq, ct) is { } baseline ? new(null, baseline) : null;
    }

    /// <summary>Puts a revised figure in force; saving is the caller's.</summary>
    public async Task ApplyAsync(MandateDb db, StatedFigure stated, Guid framework, CancellationToken ct)
    {
        if (Target is { } target)
        {
            target.Value = stated.Value;
            foreach (var part in target.Regions) part.Value = stated.Regions.GetValueOrDefault(part.Region, part.Value);
        }
        else (Baseline!.Value, Baseline.IsProvisional) = (stated.Value, stated.IsProvisional);
        // What was drawn of the framework is stale.
        (await db.Set<Framework>().SingleAsync(f => f.Id == framework, ct)).FiguresVersion++;
    }
}

using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Takes a link away: nothing is said any more of what became of the indicator. The journal keeps what was said.</summary>
public sealed class RemoveLink(MandateDb db)
{
    /// <param name="Version">The version that was looked at; null: whatever it is now.</param>
    /// <param name="Framework">The later one; null: whichever it is.</param>
    public sealed record Input(Guid Id, int? Version = null, string? Reason = null, string? Framework = null);

    public sealed record Removed(Guid Id, string Earlier, string Framework);

    public async Task<Outcome<Removed>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var link = await db.Set<IndicatorLink>().SingleOrDefaultAsync(l => l.Id == input.Id, ct);
        if (link is null) return Problem.NotFound("results.link.not_found");
        var frameworks = await db.Set<Framework>().AsNoTracking().Where(f => f.Id == link.FromFrameworkId || f.Id == link.ToFrameworkId).ToListAsync(ct);
        if (!frameworks.TrueForAll(by.MayRead)) return Problem.NotFound("results.link.not_found");
        var (from, to) = (frameworks.Single(f => f.Id == link.FromFrameworkId), frameworks.Single(f => f.Id == link.ToFrameworkId));
        if (input.Framework is { } named && named != to.Code) return Problem.NotFound("results.link.not_found");
        if (by.Refuse(ResultsFunctions.Import, new Target(Framework: to.Id)) is { } refusal) return refusal;
        if (input.Version is { } version) db.EditFrom(link, version);
        db.Remove(link);
        db.Act = new Act(by.Actor, "results.remove_link", string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim());
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Removed(link.Id, from.Code, to.Code) : saved.Problems.ToList();
    }
}

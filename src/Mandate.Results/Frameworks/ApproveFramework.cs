using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Approves a framework and opens a reporting period for each of its years. Whoever imported it may approve it too:
/// two people are advised, and the page says so where it was one.
/// </summary>
public sealed class ApproveFramework
{
    private readonly MandateDb db;
    private readonly FigureWriter figures;
    private readonly TimeProvider clock;

    internal ApproveFramework(MandateDb db, FigureWriter figures, TimeProvider clock) => (this.db, this.figures, this.clock) = (db, figures, clock);

    /// <param name="Version">The version that was looked at; null: whatever it is now.</param>
    public sealed record Input(string Framework, int? Version = null, string? Reason = null);

    public sealed record Approved(string Code, IReadOnlyList<string> Periods);

    public async Task<Outcome<Approved>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().SingleOrDefaultAsync(f => f.Code == input.Framework, ct);
        if (framework is null || !by.MayRead(framework)) return FrameworkAccess.NotFound(input.Framework);
        if (by.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return refusal;
        if (framework.Status == FrameworkStatus.Approved) return Problem.Conflict("results.framework.approved_before", framework.Code);
        if (!await db.Set<Indicator>().AnyAsync(i => i.FrameworkId == framework.Id, ct))
            return Problem.Rule("results.framework.no_indicators", null, framework.Code);
        if (input.Version is { } version) db.EditFrom(framework, version);
        (framework.Status, framework.ApprovedBy, framework.ApprovedAt) = (FrameworkStatus.Approved, by.Actor.Id, clock.GetUtcNow());
        framework.FiguresVersion++;
        var periods = YearsOf(framework);
        db.AddRange(periods);
        db.Raise(new FrameworkApproved(framework.Id, framework.Code));
        db.Act = new Act(by.Actor, "results.approve_framework", input.Reason);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        // What is computed has a figure for each period from now on.
        await figures.FollowAsync(await ComputedIndicators.AroundAsync(db, framework.Code, ct), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Approved(framework.Code, periods.ConvertAll(p => p.Code));
    }

    // Results are reported year by year; what counts once per biennium is told apart by the roll-up over time.
    private static List<ReportingPeriod> YearsOf(Framework framework) =>
        Enumerable.Range(framework.From.Year, framework.To.Year - framework.From.Year + 1).Select(year => new ReportingPeriod
        {
            Id = Guid.CreateVersion7(),
            FrameworkId = framework.Id,
            Code = year.ToString(CultureInfo.InvariantCulture),
            From = Later(framework.From, new DateOnly(year, 1, 1)),
            To = Earlier(framework.To, new DateOnly(year, 12, 31)),
            IsOpen = true,
        }).ToList();

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}

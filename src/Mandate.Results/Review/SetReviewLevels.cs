using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Says which levels decide on the results of a framework, in their order. What stands between two levels then begins
/// again at the first, in sight of everybody; what waits at the first or counts already stays as it is.
/// </summary>
public sealed class SetReviewLevels
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal SetReviewLevels(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    public const int Most = 5;

    public sealed record Input(string Framework, IReadOnlyList<ReviewReach> Levels, string? Reason = null);

    /// <param name="Restarted">Results that begin again at the first level.</param>
    public sealed record Set(string Framework, IReadOnlyList<ReviewReach> Levels, int Restarted);

    public async Task<Outcome<Set>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().AsNoTracking().SingleOrDefaultAsync(f => f.Code == input.Framework, ct);
        if (framework is null || !by.MayRead(framework)) return FrameworkAccess.NotFound(input.Framework);
        if (by.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return refusal;
        if (Check(input) is { Count: > 0 } problems) return problems;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Nobody decides between the reading of what is under way and commit.
        await db.HoldJournalAsync(ct);
        if ((await db.LevelsOfAsync(framework.Id, ct)).SequenceEqual(input.Levels)) return new Set(framework.Code, input.Levels, 0);
        var restarted = await SaveAsync(by, framework, input, ct);
        await transaction.CommitAsync(ct);
        return new Set(framework.Code, input.Levels, restarted);
    }

    private static List<Problem> Check(Input input)
    {
        var problems = new List<Problem>();
        if (input.Levels.Count is 0 or > Most) problems.Add(Problem.Rule("results.levels.how_many", "levels", Most));
        if (string.IsNullOrWhiteSpace(input.Reason)) problems.Add(Problem.Rule("results.levels.reason_missing", "reason"));
        else if (input.Reason.Length > ReturnResult.LongestReason)
            problems.Add(Problem.Rule("results.review.reason_long", "reason", ReturnResult.LongestReason));
        return problems;
    }

    private async Task<int> SaveAsync(Access by, Framework framework, Input input, CancellationToken ct)
    {
        var (between, now) = (await BetweenAsync(framework.Id, ct), clock.GetUtcNow());
        foreach (var result in between) result.Step(CountryResultStatus.Submitted, ReviewAction.Restarted, by.Actor, now, input.Reason!.Trim());
        // Deadlines of levels that are no more say nothing.
        foreach (var period in await db.Set<ReportingPeriod>().Where(p => p.FrameworkId == framework.Id).ToListAsync(ct))
            if (period.ReviewDue?.Count > input.Levels.Count) period.ReviewDue = period.ReviewDue[..input.Levels.Count];
        db.Act = new Act(by.Actor, "results.set_review_levels", input.Reason!.Trim());
        db.RemoveRange(await db.Set<ReviewLevel>().Where(l => l.FrameworkId == framework.Id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        db.AddRange(input.Levels.Select((reach, i) => new ReviewLevel
        {
            Id = Guid.CreateVersion7(now), FrameworkId = framework.Id, Position = i + 1, Reach = reach,
        }));
        await db.SaveChangesAsync(ct);
        return between.Count;
    }

    // With all that their content is made of, for each gets a step that keeps it.
    private Task<List<CountryResult>> BetweenAsync(Guid framework, CancellationToken ct) => db.Set<CountryResult>().AsSplitQuery()
        .Include(r => r.Evidence).Include(r => r.Cells).ThenInclude(c => c.Disaggregation)
        .Where(r => r.FrameworkId == framework && r.LevelsPassed > 0).ToListAsync(ct);
}

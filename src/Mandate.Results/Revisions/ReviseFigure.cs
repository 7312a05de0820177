using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Revises a target or a baseline of an approved framework, with the reason. A baseline is confirmed or restated at
/// once; a target waits until another person approves it. The old figure stays in the revision.
/// </summary>
public sealed class ReviseFigure
{
    private readonly MandateDb db;
    private readonly FigureWriter figures;
    private readonly TimeProvider clock;

    internal ReviseFigure(MandateDb db, FigureWriter figures, TimeProvider clock) => (this.db, this.figures, this.clock) = (db, figures, clock);

    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="Seq">Which of the indicator's targets or baselines.</param>
    /// <param name="Value">The new figure.</param>
    /// <param name="Regions">A target's parts by region, which add up to it; null: not split, or as they were.</param>
    /// <param name="IsProvisional">Of a baseline: it is still to be confirmed.</param>
    public sealed record Input(string? Framework, string Indicator, RevisedThing Thing, int Seq, decimal? Value,
        IReadOnlyDictionary<string, decimal>? Regions = null, bool IsProvisional = false, string? Reason = null);

    /// <returns>The revision, or every problem at once.</returns>
    public async Task<Outcome<ListRevisions.Item>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct, input.Indicator);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        if (by.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return refusal;
        if (framework.Status != FrameworkStatus.Approved) return Problem.Rule("results.revision.draft", null, framework.Code);
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == input.Indicator, ct);
        if (indicator is null) return Problem.NotFound("results.indicator.not_found", input.Indicator, framework.Code);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        var revised = await RevisedFigure.FindAsync(db, indicator.Id, input.Thing, input.Seq, ct);
        if (revised is null) return Problem.NotFound("results.revision.no_figure", input.Indicator, input.Seq);
        if (Check(input, revised.Stated) is { Count: > 0 } problems) return problems;
        var revision = Make(by, input, indicator.Id, revised.Stated);
        if (revision.State == RevisionState.InForce) await revised.ApplyAsync(db, revision.New!, framework.Id, ct);
        db.Add(revision);
        db.Act = new Act(by.Actor, "results.revise_figure", revision.Reason);
        var saved = await db.SaveAsync(_ => Problem.Conflict("results.revision.waiting"), ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        if (revision.State == RevisionState.InForce) await figures.FollowSourceAsync(indicator.Id, ct);
        await transaction.CommitAsync(ct);
        return ListRevisions.Of(revision, indicator.Code, null, null);
    }

    private static List<Problem> Check(Input input, StatedFigure old)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(input.Reason)) problems.Add(Problem.Rule("results.revision.reason_missing", "Reason"));
        if (input.Value is null) problems.Add(Problem.Rule("results.revision.value_missing", "Value"));
        else if (old.Value is null) problems.Add(Problem.Rule("results.revision.in_words", "Value"));
        else if (Wanted(input, old) == old) problems.Add(Problem.Rule("results.revision.same", "Value"));
        if (old.Regions.Count > 0 && input is { Value: { } total } && Wanted(input, old).Regions.Values.Sum() is var sum && sum != total)
            problems.Add(Problem.Rule("results.revision.regions_sum", "Regions", sum, total));
        var unknown = (input.Regions?.Keys ?? []).Where(r => !old.Regions.ContainsKey(r)).ToList();
        if (unknown.Count > 0) problems.Add(Problem.Rule("results.revision.region_unknown", "Regions", string.Join(", ", unknown)));
        return problems;
    }

    private static StatedFigure Wanted(Input input, StatedFigure old)
    {
        var regions = new SortedDictionary<string, decimal>(old.Regions, StringComparer.Ordinal);
        foreach (var (region, value) in input.Regions ?? new Dictionary<string, decimal>())
            if (regions.ContainsKey(region)) regions[region] = value;
        return old with { Value = input.Value, Regions = regions, IsProvisional = input is { Thing: RevisedThing.Baseline, IsProvisional: true } };
    }

    private Revision Make(Access by, Input input, Guid indicator, StatedFigure old)
    {
        var now = clock.GetUtcNow();
        var wanted = Wanted(input, old);
        var atOnce = input.Thing == RevisedThing.Baseline;
        return new Revision
        {
            Id = Guid.CreateVersion7(now), IndicatorId = indicator, Thing = input.Thing, Seq = input.Seq, Old = old, New = wanted,
            Kind = !atOnce ? RevisionKind.Revised : wanted.Value == old.Value && !wanted.IsProvisional ? RevisionKind.Confirmed : RevisionKind.Restated,
            Reason = input.Reason!.Trim(), ProposedBy = by.Actor.Id, ProposedAt = now,
            State = atOnce ? RevisionState.InForce : RevisionState.Proposed, DecidedAt = atOnce ? now : null,
        };
    }
}

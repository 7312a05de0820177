using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Decides that something is not published, with the reason, or ends such a decision.</summary>
public sealed class SaveIatiExclusion(MandateDb db, TimeProvider clock)
{
    public const int LongestReason = 1000;

    /// <param name="Id">The decision to end; null: a new one.</param>
    /// <param name="Project">Code; null: every project.</param>
    /// <param name="Until">Last day; of a decision that is ended, yesterday where it is left out.</param>
    public sealed record Input(Guid? Id, ExclusionKind? Kind, string? Project, string? Reason, DateOnly? Until = null);

    public sealed record Result(Guid Id, ExclusionKind Kind, string? Project, DateOnly? Until);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Publish, default) is { } refusal) return refusal;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var made = input.Id is { } id ? await EndAsync(id, input.Until ?? today.AddDays(-1), ct) : await AddAsync(by, input, today, ct);
        if (!made.TryGet(out var exclusion)) return made.Problems.ToList();
        db.Act = new Act(by.Actor, "cooperation.save_iati_exclusion", exclusion.Reason);
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Result(exclusion.Id, exclusion.Kind, exclusion.Project, exclusion.Until) : saved.Problems.ToList();
    }

    private async Task<Outcome<IatiExclusion>> EndAsync(Guid id, DateOnly until, CancellationToken ct)
    {
        if (await db.Set<IatiExclusion>().SingleOrDefaultAsync(e => e.Id == id, ct) is not { } exclusion) return Problem.NotFound("cooperation.iati.exclusion_unknown", id);
        if (exclusion.Until is { } earlier && earlier <= until) return Problem.Conflict("cooperation.iati.exclusion_ended", earlier);
        exclusion.Until = until;
        return exclusion;
    }

    private async Task<Outcome<IatiExclusion>> AddAsync(Access by, Input input, DateOnly today, CancellationToken ct)
    {
        var (problems, project, reason) = (new List<Problem>(), input.Project?.Trim() is { Length: > 0 } code ? code : null, input.Reason?.Trim());
        if (input.Kind is null) problems.Add(Problem.Rule("cooperation.iati.exclusion_kind", "kind"));
        if (input.Kind == ExclusionKind.Activity && project is null) problems.Add(Problem.Rule("cooperation.iati.exclusion_everything", "project"));
        if (project is not null && !await db.Set<Project>().AnyAsync(p => p.Code == project, ct)) problems.Add(Problem.Rule("cooperation.iati.exclusion_project", "project", project));
        if (reason is not { Length: > 0 and <= LongestReason }) problems.Add(Problem.Rule("cooperation.iati.exclusion_reason", "reason", LongestReason));
        if (input.Until < today) problems.Add(Problem.Rule("cooperation.iati.exclusion_past", "until"));
        if (problems.Count > 0) return problems;
        if (await db.Set<IatiExclusion>().AnyAsync(e => e.Kind == input.Kind && e.Project == project && (e.Until == null || e.Until >= today), ct)) return Problem.Conflict("cooperation.iati.exclusion_holds");
        var now = clock.GetUtcNow();
        var added = new IatiExclusion { Id = Guid.CreateVersion7(now), Kind = input.Kind!.Value, Project = project, Reason = reason!, DecidedBy = by.Actor.Id, DecidedAt = now, Until = input.Until };
        db.Add(added);
        return added;
    }
}

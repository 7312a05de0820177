using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Changes what a project is called, when it runs, how far it is, who answers for it and what it is marked with.</summary>
public sealed class SaveProject
{
    private readonly MandateDb db;
    private readonly Places places;
    private readonly TimeProvider clock;

    internal SaveProject(MandateDb db, Places places, TimeProvider clock) => (this.db, this.places, this.clock) = (db, places, clock);

    /// <summary>As typed: dates like 2024-06-30, the status as the files have it.</summary>
    /// <param name="Version">The version that was looked at.</param>
    public sealed record Input(
        string Project, int Version, TypedWords Title, TypedWords Description, TypedWords Objectives, string? Status, string? PlannedStart, string? PlannedEnd, string? ActualStart, string? ActualEnd,
        string? Unit, bool IsDecentralised, bool IsHumanitarian, bool IsSouthSouth, bool IsPublicPrivate, bool IsPublic);

    public async Task<Outcome<string>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Manage)) return Problem.Forbidden("organisation.access.refused");
        if (await Portfolio.Whole(db).SingleOrDefaultAsync(p => p.Code == input.Project, ct) is not { } project) return Problem.NotFound("cooperation.project.not_found", input.Project);
        if (by.Refuse(CooperationFunctions.Manage, new(Unit: project.UnitId)) is { } refusal) return refusal;
        var typed = new TypedPortfolio();
        var unit = input.Unit.Given() is { } code ? await places.FindUnitAsync(code, ct) : null;
        if (input.Unit.Given() is { } unknown && unit is null) typed.Refuse("cooperation.import.unit", "unit", unknown);
        var stale = project.Version != input.Version;
        Fill(typed, project, input, unit?.Id);
        if (typed.Problems.Count == 0 && !stale) typed.Check(ProjectRules.Check(project, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Select(p => p.At(new Place(Field: p.Place?.Field))));
        if (typed.Refuses(project, input.Version)) return typed.Problems;
        db.EditFrom(project, input.Version);
        await db.StampAsync(clock.GetUtcNow(), ct);
        db.Entry(project).Property(p => p.Version).IsModified = true;
        db.Act = new Act(by.Actor, "cooperation.save_project");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? project.Code : saved.Problems.ToList();
    }

    private static void Fill(TypedPortfolio typed, Project p, Input i, Guid? unit)
    {
        (p.Title, p.Description, p.Objectives) = (typed.Words(i.Title, "title_", p.Title, isNeeded: true) ?? p.Title, typed.Words(i.Description, "description_", p.Description, isNeeded: false),
            typed.Words(i.Objectives, "objectives_", p.Objectives, isNeeded: false));
        p.Status = typed.Chosen<ActivityStatus>(i.Status, "status", p.Status);
        (p.PlannedStart, p.PlannedEnd) = (typed.Day(i.PlannedStart, "planned_start", p.PlannedStart), typed.Day(i.PlannedEnd, "planned_end", p.PlannedEnd));
        (p.ActualStart, p.ActualEnd) = (typed.OptionalDay(i.ActualStart, "actual_start", p.ActualStart), typed.OptionalDay(i.ActualEnd, "actual_end", p.ActualEnd));
        p.UnitId = i.Unit.Given() is null ? null : unit ?? p.UnitId;
        (p.IsDecentralised, p.IsHumanitarian, p.IsSouthSouth, p.IsPublicPrivate, p.IsPublic) = (i.IsDecentralised, i.IsHumanitarian, i.IsSouthSouth, i.IsPublicPrivate, i.IsPublic);
    }
}

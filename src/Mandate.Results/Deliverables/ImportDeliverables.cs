using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Puts a plan's deliverables in from its two files, all or nothing. What is there already gets its texts and places
/// from the files; its date, holder and state are changed where the reason is kept, by <see cref="UpdateDeliverable"/>,
/// so that the same files twice change nothing and undo nobody's work. Nothing that was promised is removed.
/// </summary>
public sealed class ImportDeliverables(MandateDb db, Places places)
{
    /// <param name="DryRun">Says what would change and saves nothing.</param>
    public sealed record Input(IReadOnlyList<ImportFile> Files, bool DryRun = false);

    /// <param name="Kept">Deliverables of the plan that the files do not name: they stay.</param>
    public sealed record Result(string Plan, int Added, int Changed, int Unchanged, int Kept, bool IsSaved, IReadOnlyList<string> AddedCodes, IReadOnlyList<string> ChangedCodes);

    private sealed record Prepared(DeliverablePlan Plan, bool IsNew, Dictionary<string, Deliverable> Have, Dictionary<string, Guid> Units);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var problems = new ProblemList();
        var (plan, rows) = DeliverableFiles.Read(input.Files, problems);
        var framework = plan?.Framework is { } code ? await db.Set<Framework>().AsNoTracking().SingleOrDefaultAsync(f => f.Code == code, ct) : null;
        if (by.Refuse(ResultsFunctions.Import, new Target(Framework: framework?.Id)) is { } refusal) return refusal;
        if (plan?.Framework is { } named && framework is null) problems.Add("results.framework.not_found", new Place(DeliverableFiles.Plan.Name, plan.Row, "framework"), named);
        var units = (await places.UnitsAsync(ct)).ToDictionary(u => u.Code, u => u.Id, StringComparer.Ordinal);
        await CheckAsync(rows, framework, units, problems, ct);
        if (!problems.IsEmpty) return problems.ToProblems();
        var prepared = await PrepareAsync(plan!, framework, units, ct);
        if (!prepared.IsNew && prepared.Plan.FrameworkId is { } owned && by.Refuse(ResultsFunctions.Import, new Target(Framework: owned)) is { } foreign) return foreign;
        return await ApplyAsync(by, input, plan!, framework, prepared, rows, ct);
    }

    private async Task CheckAsync(List<DeliverableRow> rows, Framework? framework, Dictionary<string, Guid> units, ProblemList problems, CancellationToken ct)
    {
        var nodes = framework is null ? [] : (await db.Set<ResultNode>().Where(n => n.FrameworkId == framework.Id).Select(n => n.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.OwnerUnit is { } unit && !units.ContainsKey(unit)) problems.Add("results.deliverable.unknown_unit", new Place(DeliverableFiles.Rows.Name, row.Row, "owner_unit"), unit);
            if (row.Result is { Length: > 0 } result && !nodes.Contains(result))
                problems.Add("results.deliverable.unknown_result", new Place(DeliverableFiles.Rows.Name, row.Row, "result"), result);
        }
    }

    private async Task<Prepared> PrepareAsync(DeliverablePlanRow row, Framework? framework, Dictionary<string, Guid> units, CancellationToken ct)
    {
        var plan = await db.Set<DeliverablePlan>().SingleOrDefaultAsync(p => p.Code == row.Code, ct);
        if (plan is null) return new(new() { Id = Guid.CreateVersion7(), Code = row.Code, Title = row.Title!, FrameworkId = framework?.Id }, true, new(StringComparer.Ordinal), units);
        var have = await db.Set<Deliverable>().Where(d => d.PlanId == plan.Id).ToDictionaryAsync(d => d.Code, StringComparer.Ordinal, ct);
        return new(plan, false, have, units);
    }

    private async Task<Outcome<Result>> ApplyAsync(
        Access by, Input input, DeliverablePlanRow row, Framework? framework, Prepared p, List<DeliverableRow> rows, CancellationToken ct)
    {
        if (p.IsNew) db.Add(p.Plan);
        (p.Plan.Title, p.Plan.FrameworkId, p.Plan.Until) = (row.Title!, framework?.Id, row.Until);
        foreach (var (wanted, position) in rows.Select((r, at) => (r, at)))
        {
            if (p.Have.TryGetValue(wanted.Code, out var old)) Set(old, wanted, position);
            else db.Add(New(wanted, p, position));
        }
        var added = rows.Where(r => !p.Have.ContainsKey(r.Code)).Select(r => r.Code).ToList();
        var changed = p.Have.Values.Where(d => db.Entry(d).State == EntityState.Modified).Select(d => d.Code).Order(StringComparer.Ordinal).ToList();
        var result = new Result(p.Plan.Code, added.Count, changed.Count, rows.Count - added.Count - changed.Count,
            p.Have.Keys.Except(rows.Select(r => r.Code)).Count(), !input.DryRun, added, changed);
        if (input.DryRun) return result;
        db.Act = new Act(by.Actor, "results.import_deliverables");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? result : saved.Problems.ToList();
    }

    private static Deliverable New(DeliverableRow row, Prepared p, int position)
    {
        var added = new Deliverable
        {
            Id = Guid.CreateVersion7(), PlanId = p.Plan.Id, Code = row.Code, Title = row.Title!, Owner = row.Owner, Due = row.Due, Status = row.Status, DoneOn = row.DoneOn,
            OwnerUnitId = row.OwnerUnit is { } unit ? p.Units[unit] : null,
        };
        Set(added, row, position);
        return added;
    }

    private static void Set(Deliverable d, DeliverableRow row, int position)
    {
        if (d.Title != row.Title) d.Title = row.Title!;
        (d.Result, d.Area, d.Note, d.Source, d.Position) = (row.Result, row.Area, row.Note, row.Source, position);
    }
}

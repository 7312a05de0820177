using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Puts a framework in from its CSV files, or brings one up to them: all or nothing, in one transaction. The same
/// files twice change nothing. Results that were reported stay.
/// </summary>
public sealed class ImportFramework
{
    private readonly MandateDb db;
    private readonly Places places;
    private readonly SaveFramework save;
    private readonly TimeProvider clock;

    internal ImportFramework(MandateDb db, Places places, SaveFramework save, TimeProvider clock) =>
        (this.db, this.places, this.save, this.clock) = (db, places, save, clock);

    /// <param name="Files">As they were handed in; those that are no part of a framework are left aside and named.</param>
    /// <param name="Code">The framework's code; null: as the files say.</param>
    /// <param name="Folder">Name of the folder that the files came from.</param>
    /// <param name="Token">From a preview: what is carried out must be what was looked at.</param>
    /// <param name="Reason">Needed where the framework is approved already.</param>
    public sealed record Input(
        IReadOnlyList<ImportFile> Files, string? Code = null, string? Folder = null, string? Token = null, string? Reason = null);

    /// <param name="Token">To be given back with the files when the plan is to be carried out.</param>
    public sealed record Preview(
        string Code, string Token, FrameworkImportPlan Plan, bool IsNew, bool NeedsReason, IReadOnlyList<string> Ignored, FrameworkTally Tally);

    /// <param name="ImportId">For an undo; null where nothing was to change.</param>
    public sealed record Result(
        string Code, Guid? ImportId, int Added, int Changed, int Removed, int Unchanged, IReadOnlyList<string> Ignored, FrameworkTally Tally);

    /// <summary>What the import would do; saves nothing.</summary>
    public async Task<Outcome<Preview>> PreviewAsync(Access by, Input input, CancellationToken ct)
    {
        var prepared = await PrepareAsync(by, input, ct);
        return prepared.TryGet(out var p) ? p.Preview : prepared.Problems.ToList();
    }

    /// <returns>What was done; else every problem, or a conflict where the state is no longer the one previewed.</returns>
    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var prepared = await PrepareAsync(by, input, ct);
        if (!prepared.TryGet(out var p)) return prepared.Problems.ToList();
        if (input.Token is { } token && token != p.Preview.Token) return Problem.Conflict("results.import.changed_since_preview", p.Preview.Code);
        if (p.Preview.Plan.IsEmpty) return Answer(p, null);
        if (p.Preview.NeedsReason && string.IsNullOrWhiteSpace(input.Reason)) return Problem.Rule("results.import.reason_needed", "Reason", p.Preview.Code);
        try
        {
            return Answer(p, await SaveAsync(by, input, p, ct));
        }
        catch (DbUpdateException)
        {
            // Somebody imported or edited the same framework between our reading and our saving.
            return Problem.Conflict("results.import.changed_since_preview", p.Preview.Code);
        }
    }

    private async Task<Outcome<Prepared>> PrepareAsync(Access by, Input input, CancellationToken ct)
    {
        var reading = FrameworkReader.Read(input.Files);
        var code = FrameworkIdentity.CodeOf(reading.Rows, input.Code, input.Folder);
        var state = code is null ? null : await FrameworkState.LoadAsync(db, code, ct);
        if (by.Refuse(ResultsFunctions.Import, new Target(Framework: state?.Framework.Id)) is { } refusal) return refusal;
        var now = state?.ToRows();
        var itself = FrameworkIdentity.Find(reading.Rows, input.Code, input.Folder, now?.Framework, reading.Problems);
        MilestoneRules.Check(reading.Rows, itself, reading.Problems);
        OrganisationRegions.Check(reading.Rows, await places.RegionsAsync(ct), reading.Problems);
        if (!reading.Problems.IsEmpty) return reading.Problems.ToProblems();
        var wanted = WithSources(IndicatorRules.Complete(reading.Rows with { Framework = itself }, now), now);
        var plan = FrameworkImportPlan.Compare(now, wanted);
        if (await RemovalRules.CheckAsync(db, state, plan, ct) is { Count: > 0 } refused) return refused;
        if (await SourceRules.CheckAsync(db, state, wanted, ct) is { Count: > 0 } wrong) return wrong;
        var preview = new Preview(itself!.Code, PlanToken.Of(itself.Code, now, wanted), plan, state is null,
            state?.Framework.Status == FrameworkStatus.Approved && !plan.IsEmpty, reading.Ignored, FrameworkTally.Of(wanted));
        return new Prepared(preview, state, now, wanted, reading.ContentHash);
    }

    // A source without a framework lies in this one; where the files say nothing of sources, those that were given before stay.
    private static FrameworkRows WithSources(FrameworkRows rows, FrameworkRows? now)
    {
        var there = rows.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var sources = rows.HasSources ? rows.Sources : now?.Sources.Where(s => there.Contains(s.Indicator)) ?? [];
        return rows with { Sources = [.. sources.Select(s => s.Framework.Length > 0 ? s : s with { Framework = rows.Framework!.Code })] };
    }

    private async Task<Guid> SaveAsync(Access by, Input input, Prepared p, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        var state = p.State ?? NewState(by, p.Wanted.Framework!, at);
        new ApplyRows(db, state).Apply(p.Wanted);
        state.Framework.FiguresVersion++;
        var import = new FrameworkImport
        {
            Id = Guid.CreateVersion7(at), FrameworkId = state.Framework.Id, FrameworkCode = state.Framework.Code,
            By = by.Actor.Id, At = at, ContentHash = p.ContentHash, Reason = input.Reason?.Trim(),
            Added = p.Preview.Plan.Count(PlanAction.Add), Changed = p.Preview.Plan.Count(PlanAction.Change),
            Removed = p.Preview.Plan.Count(PlanAction.Remove), Unchanged = p.Preview.Plan.Unchanged,
            Before = RowsArchive.Pack(p.Now), StateAfter = PlanToken.OfState(state.ToRows()),
        };
        db.Add(import);
        var act = new Act(by.Actor, "results.import_framework", import.Reason);
        if (state.Framework.Status == FrameworkStatus.Approved) db.AddRange(ImportedRevisions.Between(p.Now!, p.Wanted, state.IndicatorIds(), act, at));
        await save.HandleAsync(act, state.Framework.Code, ct);
        return import.Id;
    }

    private FrameworkState NewState(Access by, FrameworkRow row, DateTimeOffset at)
    {
        var framework = new Framework
        {
            Id = Guid.CreateVersion7(at), Code = row.Code, Title = Texts.Module.EveryLanguage("results.framework.default_title", row.Code),
            From = row.From, To = row.To, CreatedBy = by.Actor.Id, CreatedAt = at,
        };
        db.Add(framework);
        return new FrameworkState { Framework = framework };
    }

    private static Result Answer(Prepared p, Guid? id) => new(
        p.Preview.Code, id, p.Preview.Plan.Count(PlanAction.Add), p.Preview.Plan.Count(PlanAction.Change),
        p.Preview.Plan.Count(PlanAction.Remove), p.Preview.Plan.Unchanged, p.Preview.Ignored, p.Preview.Tally);

    private sealed record Prepared(Preview Preview, FrameworkState? State, FrameworkRows? Now, FrameworkRows Wanted, byte[] ContentHash);
}

/// <summary>How much a framework holds, for the line under an import.</summary>
/// <param name="Indicators">Number of indicators by level: impact, outcome, output, enabling.</param>
/// <param name="Results">Number of results by level and class, as <c>output policy</c>.</param>
public sealed record FrameworkTally(IReadOnlyDictionary<string, int> Indicators, IReadOnlyDictionary<string, int> Results)
{
    internal static FrameworkTally Of(FrameworkRows rows) => new(
        rows.Indicators.CountBy(i => i.Level, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
        rows.Results.CountBy(r => $"{r.Type} {r.Class}", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
}

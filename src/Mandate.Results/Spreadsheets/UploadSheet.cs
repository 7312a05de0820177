using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Takes a filled-in sheet back, as workbook or CSV: all or nothing. The same file twice changes nothing.</summary>
public sealed class UploadSheet
{
    public const int LongestReason = 500;

    private readonly MandateDb db;
    private readonly Places places;
    private readonly PeriodGate gate;
    private readonly SaveSheet save;
    private readonly TimeProvider clock;

    internal UploadSheet(MandateDb db, Places places, PeriodGate gate, SaveSheet save, TimeProvider clock) =>
        (this.db, this.places, this.gate, this.save, this.clock) = (db, places, gate, save, clock);

    /// <param name="Token">From a preview: what is carried out must be what was looked at.</param>
    /// <param name="Reason">Needed where approved results are corrected.</param>
    public sealed record Input(ImportFile File, SheetMode Mode, string? Token = null, string? Reason = null);

    /// <param name="Token">To be given back with the file when the plan is to be carried out.</param>
    public sealed record Preview(string Framework, string Period, SheetMode Mode, string Token, SheetPlan Plan, bool NeedsReason);

    /// <param name="UploadId">For an undo; null where nothing was to change.</param>
    public sealed record Result(string Framework, string Period, Guid? UploadId, int Added, int Changed, int Removed, int Unchanged, int Results, int Missing);

    private sealed record Prepared(Preview Preview, SheetState State, IReadOnlyList<PlannedResult> Results);

    /// <summary>What the upload would do, refusals included; saves nothing. Problems: the file cannot be read at all.</summary>
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
        var seen = p.Preview;
        if (seen.Plan.Refused.Count > 0) return seen.Plan.Refused.ToList();
        if (input.Token is { } token && token != seen.Token) return Problem.Conflict("results.sheet.changed_since_preview");
        if (seen.Plan.IsEmpty) return Answer(seen, null);
        if (seen.NeedsReason && string.IsNullOrWhiteSpace(input.Reason)) return Problem.Rule("results.sheet.reason_needed", "Reason", seen.Plan.Reopened);
        if (input.Reason?.Trim().Length > LongestReason) return Problem.Rule("results.sheet.reason_long", "Reason", LongestReason);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var act = new Act(by.Actor, "results.upload_sheet", string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim());
        return await save.HandleAsync(by, act, p.State, p.Results, before => Row(id, by, input, act.Reason, p, before), ct) is { } problem ? problem : Answer(seen, id);
    }

    private async Task<Outcome<Prepared>> PrepareAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.Report)) return Problem.Forbidden("organisation.access.refused");
        if (ResultAccess.RefuseNameless(by) is { } nameless) return nameless;
        var reading = ReadSheet.Read(input.File);
        if (reading.Rows.Count == 0) return reading.Problems.ToProblems();
        var (framework, period) = (reading.Rows[0].Key.Framework, reading.Rows[0].Key.Period);
        var read = await SheetState.ReadAsync(db, places, gate, by, framework, period, ct);
        if (!read.TryGet(out var state)) return read.Problems.ToList();
        var (plan, results) = PlanSheet.Of(state, reading, input.Mode, target => by.May(ResultsFunctions.Report, target));
        var preview = new Preview(framework, period, input.Mode, TokenOf(input, state, results), plan, plan.Reopened > 0);
        return new Prepared(preview, state, results);
    }

    // The file, the mode, and the versions that the plan rests on.
    private static string TokenOf(Input input, SheetState state, IReadOnlyList<PlannedResult> results)
    {
        var text = new StringBuilder(Convert.ToHexStringLower(SHA256.HashData(input.File.Bytes))).Append(input.Mode).Append(state.Period.Version);
        foreach (var r in results)
            text.Append('|').Append(r.Context.Indicator.Code).Append(':').Append(r.Place.Code).Append(':').Append(CultureInfo.InvariantCulture, $"{r.Stored?.Row.Version ?? 0}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private SheetUpload Row(Guid id, Access by, Input input, string? reason, Prepared p, byte[] before) => new()
    {
        Id = id, FrameworkId = p.State.Framework.Id, PeriodId = p.State.Period.Id, By = by.Actor.Id, At = clock.GetUtcNow(),
        FileName = input.File.Name.Length <= 200 ? input.File.Name : input.File.Name[..200], FileHash = SHA256.HashData(input.File.Bytes), Mode = input.Mode, Reason = reason,
        Added = p.Preview.Plan.Count(PlanAction.Add), Changed = p.Preview.Plan.Count(PlanAction.Change), Removed = p.Preview.Plan.Count(PlanAction.Remove),
        Unchanged = p.Preview.Plan.Unchanged, Results = p.Results.Count, Before = before,
    };

    private static Result Answer(Preview seen, Guid? id) => new(seen.Framework, seen.Period, id, seen.Plan.Count(PlanAction.Add), seen.Plan.Count(PlanAction.Change),
        seen.Plan.Count(PlanAction.Remove), seen.Plan.Unchanged, seen.Plan.Results, seen.Plan.Missing);
}

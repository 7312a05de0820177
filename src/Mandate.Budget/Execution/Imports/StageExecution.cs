using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Keeps a file of the accounts between its preview and its carrying out; takes the mapping of its codes; forgets it.</summary>
internal sealed class StageExecution(MandateDb db, OpenDesk desks, PreviewExecution preview, TimeProvider clock)
{
    /// <returns>Where it is kept; every problem where no row of it can be used, or the file of codes has one.</returns>
    public async Task<Outcome<Guid>> KeepAsync(Access by, string? cycle, ImportFile file, ImportFile? codes, CancellationToken ct)
    {
        var seen = await preview.HandleAsync(by, new(file, cycle, codes), ct);
        if (!seen.TryGet(out var view)) return seen.Problems.ToList();
        if (view.Refused.Count > 0 && (view.Entries + view.Known + view.Unmapped.Count == 0 || view.Refused.Any(p => p.Place?.File == codes?.Name))) return view.Refused.ToList();
        var (now, opened) = (clock.GetUtcNow(), await desks.OfAsync(by, cycle, ct));
        await db.Set<ExecutionUpload>().Where(u => u.At < now - ExecutionUpload.Kept).ExecuteDeleteAsync(ct);
        var upload = new ExecutionUpload { Id = Guid.CreateVersion7(now), CycleId = opened.Value.CycleId, By = by.Actor.Id, At = now, FileName = file.Name, Content = file.Bytes, Codes = codes?.Bytes };
        db.Add(upload);
        db.Act = new Act(by.Actor, "budget.keep_upload");
        await db.SaveChangesAsync(ct);
        return upload.Id;
    }

    /// <summary>For the one who sent it, to the budget it was sent to; for nobody else, nor once its day has passed.</summary>
    public async Task<Outcome<ImportExecution.Input>> OpenAsync(Access by, string cycle, Guid id, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        return await FindAsync(by, cycle, id, ct) is { } kept ? kept.InputOf(cycle) : Problem.NotFound("budget.execution.upload_gone");
    }

    /// <summary>Keeps the lines chosen for codes with the file: they are mapped when it is carried out.</summary>
    /// <param name="chosen">The name of a line by the code; an empty one is left for later.</param>
    public async Task<Outcome<Done>> MapAsync(Access by, string cycle, Guid id, IReadOnlyDictionary<string, string> chosen, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        if (await FindAsync(by, cycle, id, ct) is not { } kept) return Problem.NotFound("budget.execution.upload_gone");
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var problems = new List<Problem>();
        var codes = kept.Codes is { } before ? CodeReader.Read(new(ExecutionUpload.CodesName, before), desk, new ProblemList()) : [];
        foreach (var (code, line) in chosen.Where(c => !string.IsNullOrWhiteSpace(c.Value)))
        {
            var found = LineNames.Find(desk, line, code);
            if (found.TryGet(out var key)) codes[code] = key;
            else problems.AddRange(found.Problems);
        }
        if (problems.Count > 0) return problems;
        var text = new CsvText("code", "part", "department_group", "line");
        foreach (var (code, line) in codes) text.Row(code, line.Part, line.Group, line.Line);
        kept.Codes = text.ToBytes();
        db.Act = new Act(by.Actor, "budget.keep_upload");
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    public Task DiscardAsync(Access by, Guid id, CancellationToken ct) => db.Set<ExecutionUpload>().Where(u => u.Id == id && u.By == by.Actor.Id).ExecuteDeleteAsync(ct);

    private Task<ExecutionUpload?> FindAsync(Access by, string cycle, Guid id, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - ExecutionUpload.Kept;
        return db.Set<ExecutionUpload>().Where(u => db.Set<BudgetCycle>().Any(c => c.Id == u.CycleId && c.Code == cycle)).SingleOrDefaultAsync(u => u.Id == id && u.By == by.Actor.Id && u.At >= oldest, ct);
    }
}

using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Says which line of the budget a code of the ERP stands for, for the files that follow.</summary>
public sealed class MapLineCode
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly TimeProvider clock;

    internal MapLineCode(MandateDb db, OpenDesk desks, TimeProvider clock) => (this.db, this.desks, this.clock) = (db, desks, clock);

    /// <param name="Line">Its whole name, or its own where no other line has it.</param>
    /// <param name="Version">The version that was looked at, 0 while the code stands for no line; null: whichever stands.</param>
    public sealed record Input(string? Cycle, string Code, string Line, int? Version = null);

    public async Task<Outcome<LineKey>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var found = LineNames.Find(desk, input.Line, "line");
        var problems = found.Problems.ToList();
        var code = input.Code.Trim();
        if (code.Length is 0 or > LineCode.Longest) problems.Add(Problem.Rule("budget.execution.long", "code", LineCode.Longest));
        if (problems.Count > 0) return problems;
        var row = await db.Set<LineCode>().SingleOrDefaultAsync(c => c.CycleId == desk.CycleId && c.Code == code, ct);
        if (row?.Key == found.Value) return found;
        if (db.StartFrom(row, input.Version) is { } gone) return gone;
        if (row is null) db.Add(new LineCode { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = desk.CycleId, Code = code, Part = found.Value.Part, Group = found.Value.Group, Line = found.Value.Line });
        else row.Key = found.Value;
        db.Act = new Act(by.Actor, "budget.map_line_code");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? found : saved.Problems.ToList();
    }
}

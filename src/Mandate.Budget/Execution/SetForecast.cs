using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Says what a line will spend in the whole biennium, as it is seen in a month; it holds until a later month's.</summary>
public sealed class SetForecast
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly TimeProvider clock;

    internal SetForecast(MandateDb db, OpenDesk desks, TimeProvider clock) => (this.db, this.desks, this.clock) = (db, desks, clock);

    /// <param name="Amount">US dollars, as files write figures.</param>
    /// <param name="Version">The version that was looked at, 0 while nobody said; null: whichever stands.</param>
    public sealed record Input(string? Cycle, string? Line, string? Month, string? Amount, int? Version = null);

    public sealed record Result(string Cycle, LineKey Line, string Month, decimal AmountUsd, int Version);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var (line, month, amount) = (LineNames.Find(desk, input.Line, "line"), BudgetMonth.Parse(input.Month, desk.Cycle, "month"), Figure.Parse(input.Amount, "amount"));
        List<Problem> problems = [.. line.Problems, .. month.Problems, .. amount.Problems];
        if (amount.TryGet(out var usd) && decimal.Round(usd, 2) != usd) problems.Add(Problem.Rule("budget.import.cents", "amount", usd));
        if (problems.Count > 0) return problems;
        var (key, day) = (line.Value, month.Value);
        var row = await db.Set<LineForecast>().SingleOrDefaultAsync(f => f.CycleId == desk.CycleId && f.Part == key.Part && f.Group == key.Group && f.Line == key.Line && f.Month == day, ct);
        if (db.StartFrom(row, input.Version) is { } gone) return gone;
        if (row is null) db.Add(row = new LineForecast { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = desk.CycleId, Part = key.Part, Group = key.Group, Line = key.Line, Month = day, By = by.Actor.Id });
        (row.AmountUsd, row.At, row.By) = (usd, clock.GetUtcNow(), by.Actor.Id);
        db.Act = new Act(by.Actor, "budget.set_forecast");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Result(desk.Cycle.ToString(), key, BudgetMonth.Text(day), usd, row.Version) : saved.Problems.ToList();
    }
}

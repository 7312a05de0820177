using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// A budget with the changes of a scenario: the work that is cut and shifted, then standard costs and inflation, the
/// exchange rate last. The budget it starts from is not touched. Pure.
/// </summary>
internal static class ApplyScenario
{
    /// <param name="book">Every line of it has its price layers, unless no change is one of prices.</param>
    public static Outcome<BudgetBook> To(BudgetBook book, IReadOnlyList<ScenarioChange> changes)
    {
        var problems = ScenarioRules.Check(book, changes);
        if (problems.Count > 0) return problems;
        var lines = book.Lines.Select(Copy).ToList();
        foreach (var cut in changes.Where(c => c.Kind == ChangeKind.Cut)) Cut(lines, cut);
        foreach (var shift in changes.Where(c => c.Kind == ChangeKind.Shift)) Shift(lines, shift);
        var changed = book with { Lines = lines };
        var staff = StaffShares.Of(changed);
        if (ScenarioRules.CheckStaff(changed, staff, changes) is { Count: > 0 } unknown) return unknown;
        foreach (var change in changes.Where(c => c.Kind == ChangeKind.StandardCost)) RaiseStandardCost(lines, staff, change);
        return Recosted(changed, changes);
    }

    private static void Cut(List<BudgetLine> lines, ScenarioChange cut)
    {
        var cutLines = lines.FindAll(l => l.Group == cut.Subject);
        var parts = cutLines.SelectMany(l => new[] { l.StaffCost, l.NonStaffCost }).Select(a => -a * cut.Value / 100).ToList();
        var less = WholeUnits.Of(parts, Unit(lines));
        for (var i = 0; i < cutLines.Count; i++) Add(cutLines[i], less[2 * i], less[2 * i + 1]);
    }

    private static void Shift(List<BudgetLine> lines, ScenarioChange shift)
    {
        var (from, to) = (lines.Find(l => l.Key.Line == shift.Subject)!, lines.Find(l => l.Key.Line == shift.To)!);
        Move(from, -1);
        Move(to, 1);

        void Move(BudgetLine line, int sign)
        {
            Add(line, sign * shift.Value, 0);
            line.ProfessionalMonths += sign * shift.ProfessionalMonths;
            line.GeneralServiceMonths += sign * shift.GeneralServiceMonths;
        }
    }

    // A change of price: constant prices stay, the cost increase takes it.
    private static void RaiseStandardCost(List<BudgetLine> lines, StaffShares staff, ScenarioChange change)
    {
        var more = WholeUnits.Of([.. lines.Select(l => l.StaffCost * (staff.Of(l, change.Grade, change.Subject) ?? 0) * change.Value / 100)], Unit(lines));
        for (var i = 0; i < lines.Count; i++) lines[i].CostChange += more[i];
    }

    private static Outcome<BudgetBook> Recosted(BudgetBook book, IReadOnlyList<ScenarioChange> changes)
    {
        var (rate, inflation) = (changes.FirstOrDefault(c => c.Kind == ChangeKind.Rate), changes.Where(c => c.Kind == ChangeKind.Inflation).ToList());
        if (rate is null && inflation.Count == 0) return book;
        var effect = RecostBudget.Of(book, new(Rate: rate?.Value, ChfShare: rate?.ChfShare, Inflation: [.. inflation.Select(i => FormattableString.Invariant($"{i.Subject}={i.Value}"))]));
        if (!effect.TryGet(out var recosted)) return effect.Problems.ToList();
        for (var i = 0; i < book.Lines.Count; i++) book.Lines[i].CostChange += recosted.Lines[i].ChangeUsd;
        return rate is null ? book : book with { Rates = [.. book.Rates.Select(r => r.IsBudgetRate ? At(r, rate.Value) : r)] };
    }

    private static void Add(BudgetLine line, decimal staff, decimal other)
    {
        line.StaffCost += staff;
        line.NonStaffCost += other;
        line.ProgrammeChange += staff + other;
    }

    private static decimal Unit(List<BudgetLine> lines) => lines.TrueForAll(l => l.Cost == decimal.Truncate(l.Cost)) ? 1m : 0.01m;

    private static BudgetRate At(BudgetRate rate, decimal francs) => new() { Position = rate.Position, Name = rate.Name, FrancsPerDollar = francs, UsedFor = rate.UsedFor };

    private static BudgetLine Copy(BudgetLine l) => new()
    {
        Position = l.Position, Part = l.Part, Group = l.Group, Title = l.Title, ProfessionalMonths = l.ProfessionalMonths, GeneralServiceMonths = l.GeneralServiceMonths,
        StaffCost = l.StaffCost, NonStaffCost = l.NonStaffCost, Previous = l.Previous, ProgrammeChange = l.ProgrammeChange, CostChange = l.CostChange, Unit = l.Unit, Manager = l.Manager, StandardCosts = l.StandardCosts, StandardCostsFrom = l.StandardCostsFrom,
    };
}

using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What the changes of a scenario must keep to, all of it at once. Pure.</summary>
internal static class ScenarioRules
{
    public static List<Problem> Check(BudgetBook book, IReadOnlyList<ScenarioChange> changes)
    {
        var problems = new List<Problem>();
        foreach (var change in changes) problems.AddRange(Check(book, change));
        foreach (var twice in changes.Where(c => c.Kind != ChangeKind.Shift).GroupBy(c => (c.Kind, c.Subject, c.Grade)).Where(g => g.Count() > 1))
            problems.Add(Problem.Rule("budget.scenario.twice", "Subject", SnakeEnum<ChangeKind>.Name(twice.Key.Kind), twice.Key.Subject ?? ""));
        if (problems.Count == 0) problems.AddRange(Overdrawn(book, changes));
        if (changes.Any(c => c.Kind is ChangeKind.Rate or ChangeKind.Inflation or ChangeKind.StandardCost) && PriceLayers.Sum(book.Lines).Recosted is null)
            problems.Add(Problem.Rule("budget.recost.no_layers"));
        return problems;
    }

    private static IEnumerable<Problem> Check(BudgetBook book, ScenarioChange c) => c.Kind switch
    {
        ChangeKind.Cut => [.. Group(book, c), .. Within(c, 0, 100)],
        ChangeKind.StandardCost or ChangeKind.Inflation => Within(c, -99, 1000),
        ChangeKind.Shift => Shift(book, c),
        // The rate is checked where the budget is recosted.
        _ => [],
    };

    private static IEnumerable<Problem> Group(BudgetBook book, ScenarioChange c)
    {
        if (!book.Lines.Any(l => l.Group == c.Subject)) yield return Problem.Rule("budget.scenario.group", "Subject", c.Subject ?? "");
    }

    /// <summary>What the files do not say of staff is not guessed.</summary>
    /// <param name="book">With the work that is cut and shifted.</param>
    public static List<Problem> CheckStaff(BudgetBook book, StaffShares staff, IEnumerable<ScenarioChange> changes) =>
        [.. changes.Where(c => c.Kind == ChangeKind.StandardCost && (c.Grade is not null || c.Subject is not null)).SelectMany(c => Staff(book, staff, c))];

    private static IEnumerable<Problem> Staff(BudgetBook book, StaffShares staff, ScenarioChange c)
    {
        List<decimal?> shares = [.. book.Lines.Where(l => l.StaffCost != 0).Select(l => staff.Of(l, c.Grade, c.Subject))];
        if (shares.Contains(null)) yield return Problem.Rule("budget.scenario.no_grades", "Grade");
        else if (shares.TrueForAll(s => s == 0)) yield return Problem.Rule("budget.scenario.no_staff", c.Subject is null ? "Grade" : "Subject", c.Subject ?? "");
    }

    private static IEnumerable<Problem> Within(ScenarioChange c, decimal least, decimal most)
    {
        if (c.Value < least || c.Value > most) yield return Problem.Rule("budget.scenario.percent", "Value", c.Value, least, most);
    }

    private static IEnumerable<Problem> Shift(BudgetBook book, ScenarioChange c)
    {
        foreach (var (name, field) in new[] { (c.Subject, "Subject"), (c.To, "To") })
            if (book.Lines.Count(l => l.Key.Line == name) != 1) yield return Problem.Rule("budget.scenario.line", field, name ?? "");
        if (c.Subject == c.To) yield return Problem.Rule("budget.scenario.same_line", "To");
        if (c.ProfessionalMonths < 0 || c.GeneralServiceMonths < 0) yield return Problem.Rule("budget.scenario.months", "ProfessionalMonths");
        if (c.Value < 0 || decimal.Round(c.Value, 2) != c.Value) yield return Problem.Rule("budget.scenario.amount", "Value", c.Value);
    }

    // Work that is not there is not shifted, nor money that a cut has taken.
    private static IEnumerable<Problem> Overdrawn(BudgetBook book, IReadOnlyList<ScenarioChange> changes)
    {
        var cuts = changes.Where(c => c.Kind == ChangeKind.Cut).ToDictionary(c => c.Subject!, c => c.Value, StringComparer.Ordinal);
        foreach (var from in changes.Where(c => c.Kind == ChangeKind.Shift).GroupBy(c => c.Subject!, StringComparer.Ordinal))
        {
            var line = book.Lines.First(l => l.Key.Line == from.Key);
            var left = line.StaffCost * (1 - cuts.GetValueOrDefault(line.Group) / 100);
            if (from.Sum(c => c.ProfessionalMonths) > line.ProfessionalMonths || from.Sum(c => c.GeneralServiceMonths) > line.GeneralServiceMonths)
                yield return Problem.Rule("budget.scenario.no_months", "ProfessionalMonths", from.Key);
            if (from.Sum(c => c.Value) > left) yield return Problem.Rule("budget.scenario.no_money", "Value", from.Key, decimal.Floor(left));
        }
    }
}

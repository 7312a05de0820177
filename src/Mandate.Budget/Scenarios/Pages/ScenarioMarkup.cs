using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>Scenarios in words.</summary>
internal static class ScenarioMarkup
{
    public static Markup Link(string cycle, ScenarioView s) => Markup.Of($"<a href=\"{BudgetLinks.Scenario(cycle, s.Code)}\">{s.Title}</a>");

    public static Markup State(ScenarioView s, Words words) => Markup.Text(s.MadeNumber is { } made ? words["budget.scenario.made", made] : words["budget.scenario.state." + SnakeEnum<ScenarioState>.Name(s.State)]);

    /// <summary>Short enough to stand over a bar on a phone.</summary>
    public static string Label(ChangeEffect c, Words words)
    {
        var kind = words["budget.scenario.kind." + SnakeEnum<ChangeKind>.Name(c.Kind)];
        return c.Kind is ChangeKind.Cut or ChangeKind.Inflation ? words["budget.scenario.label", kind, c.Subject]
            : c.Kind == ChangeKind.StandardCost && Staff(c, words) is { Length: > 0 } staff ? words["budget.scenario.label", kind, staff] : kind;
    }

    public static string Change(ChangeEffect c, Words words) => c.Kind switch
    {
        ChangeKind.Rate when c.ChfShare is { } share => words["budget.scenario.says.rate_share", Shown.Number(c.Value), Shown.Percent(share, 1)],
        ChangeKind.Rate => words["budget.scenario.says.rate", Shown.Number(c.Value)],
        ChangeKind.Inflation => words["budget.scenario.says.inflation", c.Subject, Shown.PercentPoints(c.Value, 2)],
        ChangeKind.StandardCost when Staff(c, words) is { Length: > 0 } staff => words["budget.scenario.says.standard_cost_of", staff, Shown.PercentPoints(c.Value, 2)],
        ChangeKind.StandardCost => words["budget.scenario.says.standard_cost", Shown.PercentPoints(c.Value, 2)],
        ChangeKind.Cut => words["budget.scenario.says.cut", c.Subject, Shown.PercentPoints(c.Value, 2)],
        _ => words["budget.scenario.says.shift", Shown.Number(c.ProfessionalMonths), Shown.Number(c.GeneralServiceMonths), Shown.Number(c.Value, 2), c.Subject, c.To],
    };

    public static string Grade(GradeGroup grade, Words words) => words["budget.scenario.grade." + SnakeEnum<GradeGroup>.Name(grade)];

    // Which staff; empty: all of them.
    private static string Staff(ChangeEffect c, Words words) => string.Join(" · ", new[] { c.Grade is { } grade ? Grade(grade, words) : null, c.Subject }.OfType<string>());
}

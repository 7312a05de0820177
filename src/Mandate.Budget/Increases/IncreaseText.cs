using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>A computed cost increase in words.</summary>
public static class IncreaseText
{
    public static string Sentence(ExplainIncrease.Explained e, Words words) => words["budget.increase.sentence", Shown.Number(e.ConstantUsd, 2),
        e.EnteredUsd is { } entered ? "USD\u00a0" + Shown.Number(entered, 2) : words["budget.missing"], e.ComputedUsd is { } computed ? "USD\u00a0" + Shown.Number(computed, 2) : words["budget.missing"]];

    public static string Object(ExplainIncrease.Element e, Words words) =>
        e.Object.ToLowerInvariant() switch { "staff" => words["budget.column.staff"], "nonstaff" => words["budget.column.nonstaff"], _ => e.Object };

    public static string Factor(ExplainIncrease.Element e, Words words) =>
        e.Factor switch
        {
            FactorKind.Inflation => words["budget.factor.inflation", e.Title?.Current.Text ?? e.Place],
            FactorKind.Assumption => e.Title?.Current.Text ?? e.Assumption!,
            _ => words["budget.factor." + SnakeEnum<FactorKind>.Name(e.Factor)],
        };
}

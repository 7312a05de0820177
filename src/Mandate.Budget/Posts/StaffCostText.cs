using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>The staff cost of a line in words.</summary>
public static class StaffCostText
{
    public static string Sentence(ExplainStaffCost.Explained e, Words words)
    {
        var standard = e.AtStandardCostUsd is { } cost ? Shown.Number(cost, 2) : words["budget.missing"];
        return e.EnteredUsd is { } entered
            ? words["budget.staff_cost.entered", Shown.Number(entered, 2), standard, e.DifferenceUsd is { } difference ? Shown.Change(difference, 2) : words["budget.missing"]]
            : words["budget.staff_cost.computed", Shown.Number(e.StaffCostUsd, 2)];
    }

    /// <summary>Which standard costs; null: the files hold none.</summary>
    public static string? Basis(ExplainStaffCost.Explained e, Words words) => e.StandardCosts is not { } version ? null
        : e.StandardCostsFrom is { } from ? words["budget.staff_cost.basis_from", version, Shown.Date(from)] : words["budget.staff_cost.basis", version];

    public static IEnumerable<string> Cells(StaffWork w, Words words) =>
    [
        w.Post is { } post ? $"{post} {w.Grade}" : words["budget.staff_cost.months"], words[w.Group == GradeGroup.Professional ? "budget.grade.professional" : "budget.grade.general_service"],
        w.Place is { } place ? w.IsAverage ? words["budget.staff_cost.average_at", place] : place : words["budget.staff_cost.average"],
        Shown.Number(w.Months), w.MonthlyUsd is { } monthly ? Shown.Number(monthly, 2) : words["budget.missing"], w.CostUsd is { } cost ? Shown.Number(cost, 2) : words["budget.missing"],
    ];
}

using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>The joint work plan as a file: the results chain down to the sub-output, then its money by year.</summary>
public static class WorkPlanTable
{
    private static readonly List<(string, Func<WorkPlanLine, object?>)> Columns =
    [
        ("year", l => l.Year), ("country", l => l.Country), ("cooperation_framework", l => l.CooperationFramework), ("country_programmes", l => string.Join("; ", l.Programmes)),
        ("outcome_code", l => l.Outcome), ("outcome", l => Words(l.OutcomeTitle)), ("output_code", l => l.Output), ("output", l => Words(l.OutputTitle)),
        ("sub_output_code", l => l.Project), ("sub_output", l => Words(l.Title)), ("description", l => Words(l.Description)), ("start_date", l => l.Start), ("end_date", l => l.End),
        ("implementation_status", l => SnakeEnum<ActivityStatus>.Name(l.Status)), ("un_agency", l => l.Agency), ("implementing_partners", l => Names(l.Implementers)), ("contributing_partners", l => Names(l.Contributors)),
        ("locations", l => string.Join("; ", l.Locations)), ("sdg", l => string.Join("; ", l.Goals)), ("gender_marker", l => l.Gender), ("humanitarian_marker", l => l.IsHumanitarian),
        ("currency", _ => "USD"), ("total_required_resources", l => l.RequiredUsd), ("total_available_resources", l => l.AvailableUsd), ("to_be_mobilized", l => l.ToMobiliseUsd), ("total_expenditure", l => l.SpentUsd),
    ];

    public static ReportedTable Of(ReadWorkPlan.Result plan) => ReportedTable.Of(string.Create(CultureInfo.InvariantCulture, $"joint-work-plan-{plan.Country?.Code ?? "none"}-{plan.Year}"), Columns, plan.Lines);

    private static string? Words(LocalizedText? text) => text?.Current.Text;

    private static string Names(IReadOnlyList<Named> partners) => string.Join("; ", partners.Select(p => p.Name.Current.Text));
}

using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>
/// What a project does in a country for one output in one year: a sub-output of the United Nations' joint work plan, with its
/// money in US dollars.
/// </summary>
/// <param name="CooperationFramework">Code of the UN cooperation framework in force; null: none that year.</param>
/// <param name="Programmes">Codes of the country programmes that serve the output.</param>
/// <param name="Gender">Significance of the DAC's gender marker; null: not screened.</param>
/// <param name="RequiredUsd">Budgeted for the year.</param>
/// <param name="AvailableUsd">Of it bound by agreements.</param>
public sealed record WorkPlanLine(
    int Year, string Country, string? CooperationFramework, LocalizedText? CooperationTitle, IReadOnlyList<string> Programmes, string? Outcome, LocalizedText? OutcomeTitle, string? Output, LocalizedText? OutputTitle,
    string Project, LocalizedText Title, LocalizedText? Description, DateOnly Start, DateOnly End, ActivityStatus Status, string? Agency, IReadOnlyList<Named> Implementers, IReadOnlyList<Named> Contributors,
    IReadOnlyList<string> Locations, IReadOnlyList<string> Goals, string? Gender, bool IsHumanitarian, decimal RequiredUsd, decimal AvailableUsd, decimal SpentUsd)
{
    public decimal ToMobiliseUsd => RequiredUsd - AvailableUsd;
}

using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Everything about one project, from its money to its results.</summary>
public sealed record ProjectSheet(
    ProjectLine Line, int Version, DateTimeOffset UpdatedAt, LocalizedText? Description, LocalizedText? Objectives, ProjectSheet.DatesOf Dates, ProjectSheet.DefaultsOf Defaults,
    bool IsHumanitarian, bool IsSouthSouth, bool IsPublicPrivate, IReadOnlyList<ProjectSheet.Place> Places, IReadOnlyList<ProjectSheet.Sector> Sectors,
    IReadOnlyList<ProjectSheet.Marker> Markers, IReadOnlyList<string> SdgGoals, IReadOnlyList<string> SdgTargets, IReadOnlyList<ProjectSheet.PartnerIn> Partners,
    IReadOnlyList<ProjectSheet.AgreementOf> Agreements, IReadOnlyList<ProjectSheet.BudgetYear> Budgets, IReadOnlyList<ProjectSheet.InstalmentOf> Instalments,
    IReadOnlyList<ProjectSheet.SpentYear> Spent, IReadOnlyList<ProjectSheet.OutputOf> Outputs, IReadOnlyList<ProjectSheet.ResultOf> Results,
    IReadOnlyList<ProjectSheet.DocumentOf> Documents, IReadOnlyList<ProjectSheet.RiskOf> Risks, IReadOnlyList<ProjectSheet.EvaluationOf> Evaluations)
{
    public sealed record DatesOf(DateOnly PlannedStart, DateOnly PlannedEnd, DateOnly? ActualStart, DateOnly? ActualEnd);

    /// <summary>IATI codes that hold for all of it.</summary>
    public sealed record DefaultsOf(Currency Currency, string? Scope, string? CollaborationType, string? FlowType, string? FinanceType, string? AidType, string? TiedStatus);

    /// <param name="IsCountry">Else a region.</param>
    public sealed record Place(string Code, LocalizedText? Name, bool IsCountry, decimal Percent);

    public sealed record Sector(string Vocabulary, string Code, decimal Percent);

    public sealed record Marker(string Vocabulary, string Code, string Significance);

    public sealed record PartnerIn(string Code, LocalizedText Name, PartnerRole Role, string? Identifier);

    public sealed record AgreementOf(string Code, LocalizedText Title, AgreementKind Kind, Named Partner, DateOnly? SignedOn, decimal? Amount, Currency? Currency);

    public sealed record BudgetYear(DateOnly From, DateOnly To, string Object, bool IsRevised, decimal Amount, Currency Currency, decimal AmountUsd);

    /// <param name="IsLate">Due, and nothing came.</param>
    public sealed record InstalmentOf(string Agreement, int Number, DateOnly DueOn, decimal Amount, Currency Currency, DateOnly? ReceivedOn, decimal? ReceivedAmount, decimal? Rate, decimal? ReceivedUsd, bool IsLate);

    public sealed record SpentYear(int Year, ExpenditureKind Kind, decimal AmountUsd);

    /// <summary>An output of the programme, with the money that went to it and what it came to there.</summary>
    /// <param name="Title">Null: the asker may not read that framework.</param>
    public sealed record OutputOf(string Framework, string Code, LocalizedText? Title, string Outcome, LocalizedText? OutcomeTitle, decimal Percent, decimal BudgetUsd, decimal SpentUsd);

    /// <param name="Framework">Of the output to which it contributes; null: to none.</param>
    public sealed record ResultOf(string Code, ProjectResultType Type, LocalizedText Title, LocalizedText? Description, string? Framework, string? Output, IReadOnlyList<IndicatorOf> Indicators);

    /// <param name="Framework">Whose indicator it is; null: the project's own.</param>
    /// <param name="Achieved">Of the programme's indicator: as it stands there, for all that contribute to it.</param>
    public sealed record IndicatorOf(
        string Code, LocalizedText Title, IndicatorMeasure Measure, bool IsAscending, string? Unit, string? Framework, string? Indicator,
        int? BaselineYear, decimal? Baseline, string? BaselineText, decimal? Target, decimal? Achieved, IReadOnlyList<PeriodOf> Periods);

    public sealed record PeriodOf(DateOnly From, DateOnly To, decimal? Target, decimal? Actual, string? TargetText, string? ActualText, IReadOnlyList<PartOf> Parts);

    public sealed record PartOf(string Dimension, string Option, string? Location, decimal? Target, decimal? Actual);

    public sealed record DocumentOf(LocalizedText Title, string Url, string Category, string Language, DateOnly? PublishedOn, bool IsReleased);

    public sealed record RiskOf(string Code, LocalizedText Title, RiskLevel Level, LocalizedText? Response, bool IsReleased);

    /// <param name="PlannedOn">Null: due by the size of the project, and not planned.</param>
    public sealed record EvaluationOf(ProjectEvaluationKind Kind, bool IsDue, DateOnly? PlannedOn, DateOnly? DoneOn, string? Link, bool IsLate);
}

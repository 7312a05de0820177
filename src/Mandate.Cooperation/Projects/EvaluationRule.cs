namespace Mandate.Cooperation;

/// <summary>Which evaluations are due, by the size of a project's budget and its length. Pure.</summary>
/// <remarks>
/// The steps are those usual in the United Nations system: above 5 million US dollars an independent midterm and an
/// independent final evaluation; above 1 million an independent final one, and an internal one midway where it runs for more
/// than 30 months; above half a million an internal final one; below, those who run it look back themselves.
/// </remarks>
internal static class EvaluationRule
{
    public const decimal Large = 5_000_000, Medium = 1_000_000, Small = 500_000;

    private const int LongMonths = 30;

    public static IReadOnlyList<ProjectEvaluationKind> DueFor(decimal budgetUsd, DateOnly start, DateOnly end) => budgetUsd switch
    {
        > Large => [ProjectEvaluationKind.IndependentMidterm, ProjectEvaluationKind.IndependentFinal],
        > Medium when end > start.AddMonths(LongMonths) => [ProjectEvaluationKind.InternalMidterm, ProjectEvaluationKind.IndependentFinal],
        > Medium => [ProjectEvaluationKind.IndependentFinal],
        > Small => [ProjectEvaluationKind.InternalFinal],
        > 0 => [ProjectEvaluationKind.SelfFinal],
        _ => [],
    };

    /// <summary>When it should be done at the latest: midway, or at the end.</summary>
    public static DateOnly Latest(ProjectEvaluationKind kind, DateOnly start, DateOnly end) =>
        kind is ProjectEvaluationKind.InternalMidterm or ProjectEvaluationKind.IndependentMidterm ? start.AddDays((end.DayNumber - start.DayNumber) / 2) : end;
}

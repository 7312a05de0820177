namespace Mandate.Results;

/// <summary>What changed in one part of a result.</summary>
/// <param name="Field">quantity, denominator, narrative, criteria, constituents, evidence …: the end of a word's key.</param>
/// <param name="Before">Null: there was none.</param>
internal sealed record ResultDifference(string Field, string? Before, string? After)
{
    /// <summary>The criterion that it is about.</summary>
    public Guid? Subject { get; init; }
}

/// <summary>Compares two contents of a result part by part.</summary>
internal static class ResultDifferences
{
    public const string Criterion = "criterion";

    public static List<ResultDifference> Between(ResultContent before, ResultContent after) =>
    [
        .. Changed("quantity", before.Quantity, after.Quantity),
        .. Changed("denominator", before.Denominator, after.Denominator),
        .. Changed("narrative", Original(before), Original(after)),
        .. Changed("technical_note", before.TechnicalNote?.ToString(), after.TechnicalNote?.ToString()),
        .. before.CriteriaMet.Except(after.CriteriaMet).Select(c => new ResultDifference(Criterion, "✓", null) { Subject = c }),
        .. after.CriteriaMet.Except(before.CriteriaMet).Select(c => new ResultDifference(Criterion, null, "✓") { Subject = c }),
        .. Yes("government", before.Government, after.Government),
        .. Yes("employers", before.Employers, after.Employers),
        .. Yes("workers", before.Workers, after.Workers),
        .. before.Evidence.ExceptBy(after.Evidence.Select(e => e.Id), e => e.Id).Select(e => new ResultDifference("evidence", e.Title, null)),
        .. after.Evidence.ExceptBy(before.Evidence.Select(e => e.Id), e => e.Id).Select(e => new ResultDifference("evidence", null, e.Title)),
    ];

    private static IEnumerable<ResultDifference> Changed(string field, string? before, string? after)
    {
        if (before != after) yield return new(field, before, after);
    }

    private static IEnumerable<ResultDifference> Yes(string field, bool before, bool after)
    {
        if (before != after) yield return new(field, before ? "✓" : null, after ? "✓" : null);
    }

    private static string Original(ResultContent content) => content.Narrative[content.NarrativeOriginal];
}

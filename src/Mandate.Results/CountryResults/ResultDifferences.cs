using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What changed in one part of a result.</summary>
/// <param name="Field">quantity, denominator, narrative, criteria, constituents, evidence …: the end of a word's key.</param>
/// <param name="Before">Null: there was none.</param>
internal sealed record ResultDifference(string Field, string? Before, string? After)
{
    /// <summary>The criterion that it is about.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The key of the cell that it is about.</summary>
    public string? Cell { get; init; }
}

/// <summary>Compares two contents of a result part by part.</summary>
internal static class ResultDifferences
{
    public const string Criterion = "criterion";

    public static List<ResultDifference> Between(ResultContent before, ResultContent after) =>
    [
        .. Changed("quantity", before.Quantity, after.Quantity),
        .. Changed("denominator", before.Denominator, after.Denominator),
        .. Changed("observation", Said(before.Observation), Said(after.Observation)),
        .. Changed("source", before.Source, after.Source),
        .. Yes("follow_up", before.FollowUp, after.FollowUp),
        .. Cells(before.Cells ?? [], after.Cells ?? []),
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

    private static IEnumerable<ResultDifference> Cells(IReadOnlyList<CellContent> before, IReadOnlyList<CellContent> after)
    {
        var (old, now) = (before.ToDictionary(c => c.Key, StringComparer.Ordinal), after.ToDictionary(c => c.Key, StringComparer.Ordinal));
        foreach (var key in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            if (old.GetValueOrDefault(key) != now.GetValueOrDefault(key))
                yield return new("cell", Said(old.GetValueOrDefault(key)), Said(now.GetValueOrDefault(key))) { Cell = key };
    }

    private static string? Said(CellContent? c)
    {
        if (c is null) return null;
        var number = c.Quantity is null ? null : c.Denominator is null ? c.Quantity : $"{c.Quantity} / {c.Denominator}";
        var status = c.Status == ObservationStatus.Reported ? null : Said(c.Status);
        return string.Join("; ", new[] { number, status, c.Comment, c.FollowUp ? "✓" : null }.OfType<string>());
    }

    private static string? Said(ObservationStatus? status) => status is { } known ? SnakeEnum<ObservationStatus>.Name(known) : null;

    private static string? Original(ResultContent content) => content.NarrativeOriginal is { } language ? content.Narrative![language] : null;
}

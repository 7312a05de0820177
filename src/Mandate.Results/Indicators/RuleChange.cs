using System.Text.Json;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Mandate.Results;

/// <summary>One rule of an indicator that is another now.</summary>
/// <param name="Rule">As the files name it: <c>place_rule</c>.</param>
/// <param name="Old">As the files write it, <c>distinct_count</c>; null where the source did not say.</param>
public sealed record RuleChange(string Rule, string? Old, string? New);

/// <summary>What an indicator's figure, and the judgement of it, rests on beside its results.</summary>
internal static class IndicatorRuleChanges
{
    private static readonly string[] Rules =
    [
        nameof(Indicator.Unit), nameof(Indicator.Direction), nameof(Indicator.Kind), nameof(Indicator.TimeRule),
        nameof(Indicator.PlaceRule), nameof(Indicator.HierarchyRule), nameof(Indicator.DimensionRule),
        nameof(Indicator.MeasuredAt), nameof(Indicator.Accumulation),
    ];

    /// <summary>The indicators whose rules the next save will change, in the order of their identifiers.</summary>
    public static List<(Guid Indicator, List<RuleChange> Rules)> WaitingIn(MandateDb db) =>
        [.. db.ChangeTracker.Entries<Indicator>().Where(e => e.State == EntityState.Modified)
            .Select(e => (e.Entity.Id, Rules: Of(e))).Where(x => x.Rules.Count > 0).OrderBy(x => x.Id)];

    private static List<RuleChange> Of(EntityEntry<Indicator> indicator) => [.. Rules.Select(indicator.Property)
        .Where(rule => !Equals(rule.OriginalValue, rule.CurrentValue))
        .Select(rule => new RuleChange(Snake(rule.Metadata.Name), Text(rule.OriginalValue), Text(rule.CurrentValue)))];

    // A unit is text of the source; the others are values of enumerations.
    private static string? Text(object? value) => value is Enum ? Snake(value.ToString()!) : value?.ToString();

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}

using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Reads one typed amount of a measured indicator by its rules. Pure.</summary>
internal static class AmountRules
{
    /// <summary>A share of what it is measured in: its parts add up only as numerators and denominators.</summary>
    public static bool NeedsDenominator(this Indicator indicator, MeasuredShape shape) =>
        (indicator.MeasuredAt == MeasuredPlace.Country && indicator.PlaceRule == RollUpRule.WeightedAverage)
        || shape.Dimensions.Any(d => d.Rule == RollUpRule.WeightedAverage);

    /// <summary>The amount; null where nothing was typed or something is wrong with it.</summary>
    /// <param name="field">Name of the field of the quantity; those beside it are named after it.</param>
    public static ObservedAmount? Read(EntryContext context, CellEntry typed, string field, CultureInfo? reader, List<Problem> problems)
    {
        if (typed.IsEmpty) return null;
        var before = problems.Count;
        var status = Status(typed, field == "quantity" ? "observation" : Beside(field, "status"), problems);
        var quantity = Number(typed.Quantity, field, reader, problems);
        var whole = Number(typed.Denominator, Beside(field, "denominator"), reader, problems);
        if (problems.Count > before) return null;
        problems.AddRange(Check(context, status, quantity, whole, field));
        return problems.Count > before ? null : new ObservedAmount(status, quantity, whole);
    }

    // "quantity" → "denominator", "cells[3].quantity" → "cells[3].denominator".
    private static string Beside(string field, string name) => field.LastIndexOf('.') is > 0 and var at ? field[..(at + 1)] + name : name;

    private static ObservationStatus Status(CellEntry typed, string field, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed.Status)) return ObservationStatus.Reported;
        if (SnakeEnum<ObservationStatus>.TryParse(typed.Status.Trim(), out var status)) return status;
        problems.Add(Problem.Rule("results.cell.status_unknown", field, typed.Status.Trim(), string.Join(", ", SnakeEnum<ObservationStatus>.Names)));
        return default;
    }

    private static decimal? Number(string? text, string field, CultureInfo? reader, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Figure.Parse(text, field, reader).TryGet(out var number)) return number;
        problems.AddRange(Figure.Parse(text, field, reader).Problems);
        return null;
    }

    private static IEnumerable<Problem> Check(EntryContext context, ObservationStatus status, decimal? quantity, decimal? whole, string field)
    {
        if (status is not (ObservationStatus.Reported or ObservationStatus.Provisional))
        {
            if (quantity is not null || whole is not null) yield return Problem.Rule("results.cell.value_with_status", field, SnakeEnum<ObservationStatus>.Name(status));
        }
        else if (quantity is null) yield return Problem.Rule("results.cell.value_missing", field);
        else if (whole is null && context.Indicator.NeedsDenominator(context.Shape)) yield return Problem.Rule("results.report.denominator_missing", Beside(field, "denominator"));
        else if (whole is <= 0) yield return Problem.Rule("results.report.denominator_missing", Beside(field, "denominator"));
        else if (whole is not null && !IsShare(context)) yield return Problem.Rule("results.report.denominator_not_asked", Beside(field, "denominator"));
        else if (whole is { } most && IsPercent(context.Indicator) && quantity > most) yield return Problem.Rule("results.report.part_above_whole", field, most);
        else if (Bound(context.Indicator, quantity.Value, whole) is { } broken) yield return broken.At(new Place(Field: field));
    }

    private static bool IsShare(EntryContext context) => IsPercent(context.Indicator) || context.Indicator.NeedsDenominator(context.Shape);

    private static bool IsPercent(Indicator indicator) => RollUpRules.Of(indicator).Scale == 100;

    private static Problem? Bound(Indicator indicator, decimal quantity, decimal? whole)
    {
        var value = whole is { } denominator ? RollUpRules.Of(indicator).Scale * quantity / denominator : quantity;
        return value < indicator.Minimum ? Problem.Rule("results.cell.below_minimum", null, indicator.Minimum)
            : value > indicator.Maximum ? Problem.Rule("results.cell.above_maximum", null, indicator.Maximum) : null;
    }
}

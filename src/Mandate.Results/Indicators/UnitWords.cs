using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>An indicator's unit in the reader's language where it is one of the field's own; else as the source writes it.</summary>
internal static class UnitWords
{
    private const string MilestoneUnit = "milestones";

    /// <summary>What the indicator's figure is in: the source says "text" where milestones of others are counted.</summary>
    public static string FigureUnit(this Indicator indicator) => indicator.CountsMilestones() ? MilestoneUnit : indicator.Unit;

    public static string Of(Words words, string unit)
    {
        var key = "results.unit." + string.Join('_', unit.ToLowerInvariant().Split([' ', '/', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries));
        return words.Has(key) ? words[key] : unit;
    }
}

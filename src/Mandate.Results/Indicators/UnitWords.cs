using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>An indicator's unit in the reader's language where it is one of the field's own; else as the source writes it.</summary>
internal static class UnitWords
{
    public static string Of(Words words, string unit)
    {
        var key = "results.unit." + string.Join('_', unit.ToLowerInvariant().Split([' ', '/', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries));
        return words.Has(key) ? words[key] : unit;
    }
}

using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>The parts of the appropriation and the sums, in the words of the field.</summary>
internal static class TableTitles
{
    private static readonly string[] KnownParts = ["I", "II", "III", "IV"];

    public static LocalizedText Total { get; } = In("total");

    public static LocalizedText Subtotal { get; } = In("subtotal");

    /// <summary>Of the ordinary budget and what may come upon it, before investments.</summary>
    public static LocalizedText FirstThree { get; } = In("parts_i_iii");

    public static LocalizedText Contributions { get; } = In("contributions");

    public static LocalizedText PolicyOutcomes { get; } = In("policy_outcomes");

    public static LocalizedText SupportServices { get; } = In("support_services");

    public static LocalizedText Quantified { get; } = In("quantified");

    public static LocalizedText NotQuantified { get; } = In("not_quantified");

    /// <summary>The heading over rows that have the same text in a column.</summary>
    public static LocalizedText Group(string column, string name) => column switch
    {
        "side" => Texts.Module.EveryLanguage("budget.side." + name),
        "kind" => Texts.Module.EveryLanguage("budget.redeployment." + name),
        "location" when name is "HQ" or "regions" => Texts.Module.EveryLanguage("budget.location." + name.ToLowerInvariant()),
        _ => LocalizedText.In("en", name),
    };

    public static LocalizedText Without { get; } = In("without_support");

    public static LocalizedText With { get; } = In("with_support");

    public static LocalizedText Published { get; } = In("published");

    public static LocalizedText Difference { get; } = In("difference");

    public static LocalizedText Part(string part) => KnownParts.Contains(part, StringComparer.Ordinal) ? In("part_" + part.ToLowerInvariant()) : LocalizedText.In("en", part);

    public static LocalizedText Outcome(string code) => Texts.Module.EveryLanguage("budget.outcome", code);

    private static LocalizedText In(string name) => Texts.Module.EveryLanguage("budget.row." + name);
}

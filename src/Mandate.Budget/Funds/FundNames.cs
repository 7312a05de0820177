using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Which fund an amount of the file belongs to: its name begins with that of the fund. Pure.</summary>
internal static class FundNames
{
    public const string WorkingCapital = "working_capital", Buildings = "building_accommodation", Systems = "it_systems";

    private static readonly (string Begins, string Code)[] All = [("Working Capital Fund", WorkingCapital), ("Building and Accommodation Fund", Buildings), ("IT Systems Fund", Systems), ("IT infrastructure", Systems)];

    /// <summary>Null: of no fund.</summary>
    public static string? CodeOf(string item) => All.Where(f => item.StartsWith(f.Begins, StringComparison.OrdinalIgnoreCase)).Select(f => f.Code).FirstOrDefault();

    /// <summary>The amount is what the fund is set at, not what a budget puts into it.</summary>
    public static bool IsLevel(string item) => item.EndsWith(" level", StringComparison.OrdinalIgnoreCase);

    public static LocalizedText Title(string code) => Texts.Module.EveryLanguage("budget.fund." + code);
}

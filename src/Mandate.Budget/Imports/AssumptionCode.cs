using System.Globalization;
using System.Text.RegularExpressions;

namespace Mandate.Budget;

/// <summary>
/// Files name assumptions by words alone. The code is those words in small letters with hyphens between, without what
/// stands in brackets and without a year at the end, which is the year that the assumption is of. Pure.
/// </summary>
internal static partial class AssumptionCode
{
    public static (string Code, int? Year) Of(string item)
    {
        var words = Words().Matches(Brackets().Replace(item, " ").ToLowerInvariant()).Select(m => m.Value).ToList();
        int? year = words.Count > 1 && YearShape().IsMatch(words[^1]) ? int.Parse(words[^1], CultureInfo.InvariantCulture) : null;
        return (string.Join('-', year is null ? words : words[..^1]), year);
    }

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^[12][0-9]{3}\z")]
    private static partial Regex YearShape();
}

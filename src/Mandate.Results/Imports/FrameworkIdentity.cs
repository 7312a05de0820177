using System.Globalization;
using System.Text.RegularExpressions;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Which framework a set of files is: what the caller names, else framework.csv, else the folder's name where it ends
/// with a period (<c>ilo-2022-23</c>), else the period that the columns name (<c>framework-2022-23</c>).
/// </summary>
internal static partial class FrameworkIdentity
{
    public static bool IsCode(string code) => Shape().IsMatch(code);

    public static FrameworkRow? Find(FrameworkRows rows, string? code, string? folder, FrameworkRow? existing, ProblemList problems)
    {
        var chosen = CodeOf(rows, code, folder);
        // /frameworks/import and /frameworks/imports are pages of their own.
        if (chosen is null or "import" or "imports" || !Shape().IsMatch(chosen))
        {
            problems.Add("results.import.framework_code", new Place(FrameworkFiles.Framework.Name, null, "code"), chosen ?? "");
            return null;
        }
        if (rows.Framework is { } said) return said with { Code = chosen };
        if (existing is not null) return existing;
        if ((Years(chosen) ?? Years(rows.Period?.Replace('_', '-'))) is not { } years)
        {
            problems.Add("results.import.framework_period", new Place(FrameworkFiles.Framework.Name), chosen);
            return null;
        }
        var title = Texts.Module.EveryLanguage("results.framework.default_title", Span(years));
        return new(chosen, new DateOnly(years.From, 1, 1), new DateOnly(years.To, 12, 31), title.Texts);
    }

    public static string? CodeOf(FrameworkRows rows, string? code, string? folder) =>
        code ?? rows.Framework?.Code
        ?? (folder is not null && Years(folder) is not null ? folder.ToLowerInvariant() : null)
        ?? (rows.Period is { } period ? $"framework-{period.Replace('_', '-')}" : null);

    private static string Span((int From, int To) years) =>
        string.Create(CultureInfo.InvariantCulture, $"{years.From}-{years.To % 100:00}");

    // "2022-23" at the end of a name: the second year is written with two digits.
    private static (int From, int To)? Years(string? name)
    {
        if (name is null || PeriodAtEnd().Match(name) is not { Success: true } match) return null;
        var from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        var to = from / 100 * 100 + int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture);
        return to > from && to - from < 20 ? (from, to) : null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9\-]{1,39}\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"(?<from>[12]\d{3})-(?<to>\d{2})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex PeriodAtEnd();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Reads what was typed into a form about a country programme, field by field, and collects every problem. No I/O.</summary>
internal sealed partial class TypedProgramme
{
    public List<Problem> Problems { get; } = [];

    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Letters, digits, dots and hyphens, 20 at most.</summary>
    public string Code(string? typed, string field = "code")
    {
        var code = Given(typed) ?? "";
        if (!CodeShape().IsMatch(code)) Refuse("results.programme.enter_code", field);
        return code;
    }

    public DateOnly Day(string? typed, string field)
    {
        if (Given(typed) is null) Refuse("results.programme.enter_date", field);
        return OptionalDay(typed, field) ?? default;
    }

    public DateOnly? OptionalDay(string? typed, string field)
    {
        if (Given(typed) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse("results.programme.enter_date", field);
        return null;
    }

    /// <summary>A day that has come.</summary>
    public DateOnly Past(string? typed, string field, DateOnly today)
    {
        var day = Day(typed, field);
        if (day > today) Refuse("results.programme.future", field);
        return day;
    }

    public T Chosen<T>(string? typed, string field) where T : struct, Enum
    {
        if (SnakeEnum<T>.TryParse(typed ?? "", out var value)) return value;
        Refuse("results.programme.choose", field);
        return default;
    }

    public string Needed(string? typed, string field, int longest = ProgrammeRules.LongestText)
    {
        if (Given(typed) is null) Refuse("results.programme.enter_text", field);
        return Text(typed, field, longest) ?? "";
    }

    public string? Text(string? typed, string field, int longest = ProgrammeRules.LongestText)
    {
        var text = Given(typed);
        if (ProgrammeRules.Text(text, field, longest) is { } problem) Problems.Add(problem);
        return text;
    }

    public string? Link(string? typed, string field)
    {
        var link = Given(typed);
        if (ProgrammeRules.Link(link, field) is { } problem) Problems.Add(problem);
        return link;
    }

    /// <summary>A title in one language at least; the original is the one that was chosen, or the first that is filled in.</summary>
    public LocalizedText? Title(TypedTitle typed)
    {
        var texts = LanguageList.Codes.Zip([typed.En, typed.Fr, typed.Es, typed.Zh]).ToDictionary(t => t.First, t => Text(t.Second, t.First, ProgrammeRules.LongestName) ?? "", StringComparer.Ordinal);
        var original = Given(typed.Original) ?? LanguageList.Codes.FirstOrDefault(l => texts[l].Length > 0) ?? LanguageList.Codes[0];
        if (texts.TryGetValue(original, out var first) && first.Length > 0) return new(original, texts);
        Refuse("results.programme.enter_title", texts.ContainsKey(original) ? original : LanguageList.Codes[0]);
        return null;
    }

    public void Check(IEnumerable<(string Rule, string Field)> rules)
    {
        foreach (var (rule, field) in rules) Refuse(rule, field);
    }

    public void Refuse(string code, string field, params object?[] args) => Problems.Add(Problem.Rule(code, field, args));

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.\-]{0,19}\z")]
    private static partial Regex CodeShape();
}

/// <summary>A title as it was typed, and the language in which it was first written.</summary>
public sealed record TypedTitle(string? En, string? Fr, string? Es, string? Zh, string? Original);

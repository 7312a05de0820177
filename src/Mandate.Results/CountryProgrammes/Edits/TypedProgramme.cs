using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Reads what was typed into a form about a country programme, field by field, and collects every problem. What cannot be
/// read stays as it was, so that a conflict does not show an answer that nobody gave. No I/O.
/// </summary>
internal sealed class TypedProgramme
{
    public List<Problem> Problems { get; } = [];

    /// <summary>Whether to stop and say what is wrong. Whoever started from an older version sees first what somebody else made of it.</summary>
    /// <param name="kept">What is changed; null: something new.</param>
    /// <param name="seen">The version that was looked at.</param>
    public bool Refuses(IVersioned? kept, int seen) => Problems.Count > 0 && (kept is null || kept.Version == seen);

    /// <summary>Letters, digits, dots and hyphens, 20 at most.</summary>
    public string Code(string? typed, string field = "code")
    {
        var code = typed.Given() ?? "";
        if (!RowReader.IsCode(code)) Refuse("results.programme.enter_code", field);
        return code;
    }

    public DateOnly Day(string? typed, string field, DateOnly? kept)
    {
        if (typed.Given() is null) Refuse("results.programme.enter_date", field);
        return OptionalDay(typed, field, kept) ?? kept ?? default;
    }

    public DateOnly? OptionalDay(string? typed, string field, DateOnly? kept)
    {
        if (typed.Given() is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse("results.programme.enter_date", field);
        return kept;
    }

    public T Chosen<T>(string? typed, string field, T? kept) where T : struct, Enum
    {
        if (SnakeEnum<T>.TryParse(typed ?? "", out var value)) return value;
        Refuse("results.programme.choose", field);
        return kept ?? default;
    }

    public string NeededText(string? typed, string field) => Needed(Text(typed, field), field);

    public string NeededName(string? typed, string field) => Needed(Name(typed, field), field);

    public string? Text(string? typed, string field) => Checked(typed, text => ProgrammeRules.Text(text, field));

    public string? Name(string? typed, string field) => Checked(typed, text => ProgrammeRules.Name(text, field));

    public string? Link(string? typed, string field) => Checked(typed, text => ProgrammeRules.Link(text, field));

    /// <summary>A title in one language at least; the original is the one that was chosen, or the first that is filled in.</summary>
    public LocalizedText? Title(TypedTitle typed)
    {
        var texts = LanguageList.Codes.Zip([typed.En, typed.Fr, typed.Es, typed.Zh]).ToDictionary(t => t.First, t => Name(t.Second, t.First) ?? "", StringComparer.Ordinal);
        var original = typed.Original.Given() ?? LanguageList.Codes.FirstOrDefault(l => texts[l].Length > 0) ?? LanguageList.Codes[0];
        if (texts.TryGetValue(original, out var first) && first.Length > 0) return new(original, texts);
        Refuse("results.programme.enter_title", texts.ContainsKey(original) ? original : LanguageList.Codes[0]);
        return null;
    }

    public void Check(params IEnumerable<Problem?> rules) => Problems.AddRange(rules.OfType<Problem>());

    public void Refuse(string code, string field, params object?[] args) => Problems.Add(Problem.Rule(code, field, args));

    private string Needed(string? text, string field)
    {
        if (text is null) Refuse("results.programme.enter_text", field);
        return text ?? "";
    }

    // The database takes no NUL, not even to say that somebody else saved meanwhile.
    private string? Checked(string? typed, Func<string?, Problem?> rule)
    {
        var text = typed.Given();
        Check(rule(text));
        return text?.Replace("\0", "", StringComparison.Ordinal);
    }
}

/// <summary>A title as it was typed, and the language in which it was first written.</summary>
public sealed record TypedTitle(string? En, string? Fr, string? Es, string? Zh, string? Original);

using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>
/// Reads what was typed into a form or a command, field by field, and collects every problem. What cannot be read stays as it
/// was, so that a conflict does not show an answer that nobody gave. No I/O.
/// </summary>
internal sealed class TypedPortfolio
{
    public List<Problem> Problems { get; } = [];

    /// <summary>Whether to stop and say what is wrong. Whoever started from an older version sees first what somebody else made of it.</summary>
    public bool Refuses(IVersioned? kept, int seen) => Problems.Count > 0 && (kept is null || kept.Version == seen);

    public string Code(string? typed, string field = "code")
    {
        var code = typed.Given() ?? "";
        if (!RowReader.IsCode(code)) Refuse("cooperation.form.code", field);
        return code;
    }

    public DateOnly Day(string? typed, string field, DateOnly? kept)
    {
        if (typed.Given() is null) Refuse("cooperation.form.date", field);
        return OptionalDay(typed, field, kept) ?? kept ?? default;
    }

    public DateOnly? OptionalDay(string? typed, string field, DateOnly? kept)
    {
        if (typed.Given() is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse("cooperation.form.date", field);
        return kept;
    }

    public T Chosen<T>(string? typed, string field, T? kept) where T : struct, Enum
    {
        if (SnakeEnum<T>.TryParse(typed ?? "", out var value)) return value;
        Refuse("cooperation.form.choose", field);
        return kept ?? default;
    }

    public string? OneOf(string? typed, string field, IReadOnlyCollection<string> values)
    {
        if (typed.Given() is { } text && !values.Contains(text)) Refuse("cooperation.form.choose", field);
        return typed.Given();
    }

    public decimal? Amount(string? typed, string field)
    {
        if (typed.Given() is not { } text) return null;
        var figure = Figure.Parse(text, field);
        Problems.AddRange(figure.Problems);
        return figure.IsOk ? figure.Value : null;
    }

    public Currency? Money(string? typed, string field)
    {
        if (typed.Given() is not { } text) return null;
        var currency = Currency.Parse(text, field);
        Problems.AddRange(currency.Problems);
        return currency.IsOk ? currency.Value : null;
    }

    /// <summary>One line.</summary>
    public string? Name(string? typed, string field)
    {
        var text = Text(typed, field, ProjectRules.LongestName);
        if (text?.AsSpan().IndexOfAny('\r', '\n') >= 0) Refuse("cooperation.form.one_line", field);
        return text;
    }

    public string? Text(string? typed, string field, int longest = ProjectRules.LongestText)
    {
        var text = typed.Given();
        if (text?.Length > longest) Refuse("cooperation.import.long", field, longest);
        if (text is not null && UnseenCharacter.Find(text) is { } unseen) Refuse("cooperation.form.unseen", field, unseen);
        return text?.Replace("\0", "", StringComparison.Ordinal);
    }

    public string NeededText(string? typed, string field)
    {
        var text = Text(typed, field);
        if (text is null) Refuse("cooperation.form.text", field);
        return text ?? "";
    }

    public string? Link(string? typed, string field)
    {
        var text = typed.Given();
        if (text is not null && !ProjectRules.IsLink(text)) Refuse("cooperation.import.link", field);
        return text;
    }

    /// <summary>A text in one language at least; the original stays what it was, or is the first that is filled in.</summary>
    public LocalizedText? Words(TypedWords typed, string prefix, LocalizedText? kept, bool isNeeded)
    {
        var texts = LanguageList.Codes.Zip([typed.En, typed.Fr, typed.Es, typed.Zh]).ToDictionary(t => t.First, t => Text(t.Second, prefix + t.First) ?? "", StringComparer.Ordinal);
        var original = kept is not null && texts.TryGetValue(kept.Original, out var still) && still.Length > 0 ? kept.Original : LanguageList.Codes.FirstOrDefault(l => texts[l].Length > 0);
        if (original is not null) return new(original, texts);
        if (isNeeded) Refuse("cooperation.form.text", prefix + LanguageList.Codes[0]);
        return null;
    }

    public void Check(IEnumerable<Problem> problems) => Problems.AddRange(problems);

    public void Refuse(string code, string field, params object?[] args) => Problems.Add(Problem.Rule(code, field, args));
}

/// <summary>A text in the four languages, as it was typed.</summary>
public sealed record TypedWords(string? En, string? Fr, string? Es, string? Zh)
{
    public static TypedWords Of(LocalizedText? text) => text is null ? new(null, null, null, null)
        : new(text.Texts.GetValueOrDefault("en"), text.Texts.GetValueOrDefault("fr"), text.Texts.GetValueOrDefault("es"), text.Texts.GetValueOrDefault("zh"));
}

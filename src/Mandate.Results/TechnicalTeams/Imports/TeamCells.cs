using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// One row of a file or one form, read cell by cell under the same rules. What breaks a rule is named and replaced by
/// nothing, so that the other cells are still looked at.
/// </summary>
internal sealed class TeamCells
{
    private readonly Func<string, string?> read;
    private readonly Action<string, string, object?[]> refuse;
    private readonly bool isForm;

    private TeamCells(Func<string, string?> read, Action<string, string, object?[]> refuse, bool isForm) => (this.read, this.refuse, this.isForm) = (read, refuse, isForm);

    public bool IsSound { get; private set; } = true;

    public static TeamCells Of(RowReader row) => new(row.Optional, (code, column, args) => row.Refuse(code, column, args), isForm: false);

    /// <summary>What was typed into a form, by the names of the file's columns.</summary>
    public static TeamCells Of(IReadOnlyDictionary<string, string> typed, List<Problem> problems)
    {
        var cells = new TeamCells(name => typed.GetValueOrDefault(name).Given(), (code, field, args) => problems.Add(Problem.Rule(code, field, args)), isForm: true);
        foreach (var (name, text) in typed)
            if (UnseenCharacter.Find(text) is { } unseen) cells.Refuse("results.team.unseen_character", name, unseen);
        return cells;
    }

    public string? Optional(string column) => read(column);

    public string Required(string column)
    {
        if (read(column) is { } text) return text;
        Refuse(isForm ? "results.team.fill_in" : "kernel.csv.required", column);
        return "";
    }

    public string Code(string column)
    {
        var text = Required(column);
        if (text.Length == 0 || RowReader.IsCode(text)) return text;
        Refuse("kernel.csv.code_shape", column, text);
        return "";
    }

    public string? OptionalCode(string column) => read(column) is null ? null : Code(column);

    /// <summary>One line, as names are.</summary>
    public string Line(string column)
    {
        Required(column);
        return OptionalLine(column) ?? "";
    }

    public string? OptionalLine(string column)
    {
        var text = Text(column, TeamRules.LongestName);
        if (text?.AsSpan().IndexOfAny('\r', '\n') >= 0) Refuse("kernel.csv.line_break", column);
        return text;
    }

    public string? Text(string column, int longest = TeamRules.LongestText)
    {
        var text = read(column);
        if (text?.Length > longest) Refuse("results.deliverable.long", column, longest);
        return text;
    }

    public DateOnly Day(string column)
    {
        Required(column);
        return OptionalDay(column) ?? default;
    }

    public DateOnly? OptionalDay(string column)
    {
        if (read(column) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse("kernel.csv.date", column, text);
        return null;
    }

    /// <summary>A share of working time in whole per cent, with or without its sign.</summary>
    public int Share(string column)
    {
        var text = Required(column);
        if (text.Length == 0) return 0;
        if (int.TryParse(text.TrimEnd('%', ' ', '\u00a0'), NumberStyles.None, CultureInfo.InvariantCulture, out var share) && share is >= 1 and <= TeamRules.MostShare) return share;
        Refuse("results.team.share_wrong", column, text);
        return 0;
    }

    public T Chosen<T>(string column) where T : struct, Enum
    {
        var text = Required(column);
        if (SnakeEnum<T>.TryParse(text, out var value)) return value;
        if (text.Length > 0) Refuse("kernel.csv.one_of", column, text, string.Join(", ", SnakeEnum<T>.Names));
        return default;
    }

    /// <summary>A text of several languages from the columns <c>en</c> … <c>zh</c>, each with <paramref name="prefix"/>; <c>original</c> says which was written first.</summary>
    public TypedLanguages Texts(string prefix, bool isRequired, int longest)
    {
        var texts = LanguageList.Codes.Select(l => (Language: l, Text: Text(prefix + l, longest))).Where(t => t.Text is not null).ToDictionary(t => t.Language, t => t.Text!, StringComparer.Ordinal);
        const string column = "original";
        var original = read(column);
        // Several texts of one row go by the same cell: it is refused once, with the text that must be there.
        if (original is not null && !LanguageList.Codes.Contains(original))
        {
            if (isRequired) Refuse("kernel.csv.one_of", column, original, string.Join(", ", LanguageList.Codes));
        }
        else if (isRequired && original is not null && !texts.ContainsKey(original)) Required(prefix + original);
        else if (isRequired && texts.Count == 0) Required(prefix + LanguageList.Codes[0]);
        return new(original, texts, isForm);
    }

    /// <summary>Results of frameworks, as <c>ilo-2022-23:5.2</c>, with blanks between them.</summary>
    public List<(string Framework, string Code)> Results(string column)
    {
        var found = new List<(string, string)>();
        foreach (var name in read(column)?.Split([' ', ',', ';', '\r', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (name.Split(':') is [var framework, var code] && RowReader.IsCode(framework) && RowReader.IsCode(code)) found.Add((framework.ToLowerInvariant(), code));
            else Refuse("results.team.result_shape", column, name);
        }
        return [.. found.Distinct()];
    }

    public void Refuse(string code, string column, params object?[] args)
    {
        IsSound = false;
        refuse(code, column, args);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A number that a spreadsheet shows as a share of a hundred: 25 % is 0.25 to it.</summary>
internal readonly record struct PercentCell(decimal Value);

/// <summary>A cell of which nothing can be taken: a formula, an error, part of a merged range, a number beyond all figures.</summary>
/// <param name="Problem">Code of what is wrong with it.</param>
/// <param name="Shown">What the file has there, where that can be said.</param>
internal sealed record SpoiledCell(string Problem, string? Shown = null);

/// <summary>One typed value at a time; what breaks a rule is named and replaced by nothing.</summary>
internal readonly partial struct SheetCellReader(CultureInfo? culture, ProblemList problems, Func<string, Place> at)
{
    private static readonly Dictionary<string, ObservationStatus> Statuses = LanguageList.Codes.Select(CultureInfo.GetCultureInfo)
        .SelectMany(c => Enum.GetValues<ObservationStatus>().Select(s => (Word: SheetWords.Status(s, c), s)))
        .Concat(Enum.GetValues<ObservationStatus>().Select(s => (SnakeEnum<ObservationStatus>.Name(s), s)))
        .GroupBy(p => p.Item1, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, bool> Flags = LanguageList.Codes.Select(CultureInfo.GetCultureInfo)
        .SelectMany(c => new[] { (SheetWords.Yes(c), true), (SheetWords.No(c), false) }).Concat([("1", true), ("0", false)])
        .GroupBy(p => p.Item1, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Item2, StringComparer.OrdinalIgnoreCase);

    public decimal? Number(object? value, string field) => value switch
    {
        null => null,
        decimal number => Exact(number, field),
        PercentCell percent => Refuse<decimal?>("results.sheet.percent_cell", field, percent.Value.ToString("0.####%", CultureInfo.InvariantCulture)),
        DateTime day => Refuse<decimal?>("results.sheet.date_in_number", field, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeSpan time => Refuse<decimal?>("results.sheet.date_in_number", field, time.ToString("c", CultureInfo.InvariantCulture)),
        SpoiledCell spoiled => Refuse<decimal?>(spoiled.Problem, field, spoiled.Shown),
        string text => Written(text, field),
        _ => Refuse<decimal?>("results.sheet.not_a_number", field, Plain(value)),
    };

    public string? Text(object? value, string field)
    {
        if (value is SpoiledCell spoiled) return Refuse<string?>(spoiled.Problem, field, spoiled.Shown);
        var text = CsvCell.Restore(Plain(value).Trim());
        if (text.Length > SheetLimits.Cell) return Refuse<string?>("kernel.csv.cell_too_long", field, SheetLimits.Cell);
        return UnseenCharacter.Find(text) is { } unseen ? Refuse<string?>("kernel.csv.unseen_character", field, unseen) : text.Length == 0 ? null : text;
    }

    public ObservationStatus? Status(object? value) => Text(value, "status") is not { } word ? null
        : Statuses.TryGetValue(word, out var status) ? status
        : Refuse<ObservationStatus?>("results.cell.status_unknown", "status", Short(word), string.Join(", ", SnakeEnum<ObservationStatus>.Names));

    public bool Flag(object? value, string field) => value is bool flag ? flag
        : Text(value, field) is { } word && (Flags.TryGetValue(word, out var known) ? known : Refuse<bool>("results.sheet.flag", field, Short(word)));

    public int Version(object? value) => int.TryParse(Plain(value), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
        : Refuse<int>("results.sheet.version_lost", "version");

    /// <summary>As it would stand in a file.</summary>
    public static string Plain(object? value) => value switch
    {
        null => "",
        string text => text,
        PercentCell percent => percent.Value.ToString(CultureInfo.InvariantCulture),
        SpoiledCell => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private decimal? Exact(decimal number, string field) => Math.Abs(number) < Figure.Limit && decimal.Round(number, Figure.MaxDecimals) == number ? number
        : Refuse<decimal?>("kernel.figure.size", field, Plain(number));

    private decimal? Written(string text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Figure.Parse(text, field, culture).TryGet(out var number)) return number;
        if (DateShape().IsMatch(text.Trim())) return Refuse<decimal?>("results.sheet.date_in_number", field, Short(text.Trim()));
        return Refuse<decimal?>("results.sheet.not_a_number", field, Short(text.Trim()));
    }

    private T? Refuse<T>(string code, string field, params object?[] args)
    {
        problems.Add(code, at(field), args);
        return default;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    // 12/03/2022, 3.12.22, 2022-03-12: which day that is, nobody here has to guess.
    [GeneratedRegex(@"^\d{1,4}([/.\-])\d{1,2}\1\d{1,4}$")]
    private static partial Regex DateShape();
}

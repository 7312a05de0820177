using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mandate.Results.Pages;

/// <summary>The cells of a measured figure as a table of inputs; without a script, and each input with a name of its own.</summary>
internal sealed class CellFields(MeasuredShape shape, IReadOnlyList<CellForm> cells, bool withDenominator, ModelStateDictionary state, Words words)
{
    /// <summary>More than these are better typed in a spreadsheet.</summary>
    public const int Most = 100;

    /// <summary>One form for each crossing, those that hold something filled in.</summary>
    public static List<CellForm> Rows(MeasuredShape shape, IEnumerable<CellForm> typed, DateOnly day)
    {
        var had = typed.Where(c => c.Key is not null).GroupBy(c => c.Key!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var keys = shape.Keys(day).ToList();
        return keys.Count > Most ? [.. had.Values] : [.. keys.Union(had.Keys, StringComparer.Ordinal).Select(k => had.GetValueOrDefault(k) ?? new CellForm { Key = k })];
    }

    public Markup Draw() => new Table(words["results.cells.title"], [.. Columns()], [.. cells.Select(Row)]) { Note = words["results.cells.note"] }.Draw();

    private IEnumerable<Column> Columns() =>
    [
        new(words["results.cells.part"]), new(words[withDenominator ? "results.form.numerator" : "results.cells.value"]),
        .. withDenominator ? [new Column(words["results.form.denominator"])] : Array.Empty<Column>(),
        new(words["results.cells.status"]), new(words["results.cells.comment"]), new(words["results.field.follow_up"]),
    ];

    private Row Row(CellForm cell, int at)
    {
        var part = shape.Title(cell.Key ?? "", words);
        var name = $"Form.Cells[{at}]";
        Markup key = Markup.Of($"<input type=\"hidden\" name=\"{name}.Key\" value=\"{cell.Key}\">");
        return new Row(
        [
            Markup.Of($"{part}{key}"), Number(name + ".Quantity", part, withDenominator ? "results.form.numerator" : "results.cells.value", cell.Quantity),
            .. withDenominator ? [Number(name + ".Denominator", part, "results.form.denominator", cell.Denominator)] : Array.Empty<Markup>(),
            Status(name + ".Status", part, cell.Status),
            Input(name + ".Comment", part, "results.cells.comment", cell.Comment, Markup.Of($" maxlength=\"{MeasuredEntry.LongestComment}\"")),
            Markup.Of($"<input class=\"ds-input\" type=\"checkbox\" id=\"{Id(name + ".FollowUp")}\" name=\"{name}.FollowUp\" value=\"true\" aria-label=\"{Label(part, "results.field.follow_up")}\"{(cell.FollowUp ? Markup.Of($" checked") : null)}>"),
        ]);
    }

    private Markup Number(string name, string part, string label, string? value) =>
        Input(name, part, label, value, Markup.Of($" inputmode=\"decimal\" autocomplete=\"off\""));

    private Markup Input(string name, string part, string label, string? value, Markup more)
    {
        var errors = state.TryGetValue(name, out var entry) ? entry.Errors.Select(e => e.ErrorMessage).ToList() : [];
        var wrong = errors.Count == 0 ? null : Markup.Of($" aria-invalid=\"true\" aria-describedby=\"{Id(name)}-error\"");
        var said = errors.Count == 0 ? null : Markup.Of($"<div id=\"{Id(name)}-error\">{errors.Select(e => Markup.Of($"<p class=\"field-error\">{e}</p>"))}</div>");
        return Markup.Of($"{said}<input class=\"ds-input\" type=\"text\" id=\"{Id(name)}\" name=\"{name}\" aria-label=\"{Label(part, label)}\"{wrong}{more} value=\"{value}\">");
    }

    private Markup Status(string name, string part, string? value) => Markup.Of(
        $"<select class=\"ds-input\" id=\"{Id(name)}\" name=\"{name}\" aria-label=\"{Label(part, "results.cells.status")}\">{Statuses(words).Select(s => Markup.Of($"<option value=\"{s.Value}\"{(s.Value == (value ?? "") ? Markup.Of($" selected") : null)}>{s.Text}</option>"))}</select>");

    /// <summary>What can be known of a figure; the first, which is usual, is nothing to be chosen.</summary>
    public static IEnumerable<Choice> Statuses(Words words) => Enum.GetValues<ObservationStatus>().Select(s => new Choice(
        s == ObservationStatus.Reported ? "" : SnakeEnum<ObservationStatus>.Name(s), words[FigureMarkup.StatusKey(s)]));

    private string Label(string part, string key) => words["results.headline.group", part, words[key]];

    private static string Id(string name) => Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(name, "_");
}

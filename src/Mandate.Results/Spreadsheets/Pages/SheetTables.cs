using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What an upload would do and what it may not, as tables.</summary>
internal static class SheetTables
{
    public static Table Problems(string caption, IReadOnlyList<Problem> problems, Words words) => new(caption,
        [new(words["results.sheet.sheet"]), new(words["ui.problems.row"], Number: true), new(words["ui.problems.column"]), new(words["ui.problems.rule"])],
        [.. problems.Select(p => new Row(
        [
            Markup.Text(p.Place?.File ?? "–"), Markup.Text(p.Place?.Row?.ToString(CultureInfo.InvariantCulture) ?? "–"),
            Markup.Text(p.Place?.Field is { } field ? Column(field, words) : "–"), Markup.Text(words.For(p)),
        ]))]);

    public static Table Changes(IEnumerable<SheetChange> changes, Words words) => new(words["results.sheet.changes_table"],
        [new(words["ui.import.what"]), new(words["ui.problems.row"], Number: true), new(words["results.sheet.column.indicator"]), new(words["results.sheet.column.country"]),
            new(words["results.sheet.column.part"]), new(words["ui.problems.column"]), new(words["ui.import.old"]), new(words["ui.import.new"])],
        [.. changes.Select(c => new Row(
        [
            Markup.Text(words[$"ui.import.action.{SnakeEnum<PlanAction>.Name(c.Action)}"]), Markup.Text(c.Row.ToString(CultureInfo.InvariantCulture)), Markup.Text(c.Indicator),
            Markup.Text(c.Country), Markup.Text(c.Cell.Length == 0 ? words["results.sheet.whole"] : c.Cell), Markup.Text(Column(c.Column, words)), Text(c.Old, words), Text(c.New, words),
        ]))]);

    // "M quantity" becomes "M Quantity or numerator".
    private static string Column(string field, Words words)
    {
        var name = field[(field.LastIndexOf(' ') + 1)..];
        var key = "results.sheet.column." + name;
        return words.Has(key) ? field[..^name.Length] + words[key] : field;
    }

    private static Markup Text(string? value, Words words) => value is null ? FigureMarkup.Missing(words["ui.import.empty"]) : Markup.Text(value);
}

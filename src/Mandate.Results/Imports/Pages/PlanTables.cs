using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What an import would do, as the page before it shows: by file, and cell by cell.</summary>
internal static class PlanTables
{
    public static Table ByFile(IReadOnlyList<PlanChange> changes, string nothing, Words words) => new(words["results.import.by_file"],
        [new(words["ui.problems.file"]), new(words["results.import.added"], Number: true), new(words["results.import.changed"], Number: true), new(words["results.import.removed"], Number: true)],
        [.. changes.GroupBy(c => c.File).Select(g => new Row([Markup.Text(g.Key), Count(g, PlanAction.Add), Count(g, PlanAction.Change), Count(g, PlanAction.Remove)]))], nothing);

    /// <summary>Of changes and removals, then of additions.</summary>
    public static List<(PlanChange Change, CellChange Cell)> CellsOf(IEnumerable<PlanChange> changes) =>
        [.. changes.OrderBy(c => c.Action == PlanAction.Add).SelectMany(c => c.Cells, (change, cell) => (change, cell))];

    public static Table ByCell(IEnumerable<(PlanChange Change, CellChange Cell)> cells, Words words) => new(words["results.import.cell_by_cell"],
        [new(words["results.import.what"]), new(words["ui.problems.file"]), new(words["results.import.key"]), new(words["ui.problems.column"]), new(words["results.import.old"]), new(words["results.import.new"])],
        [.. cells.Select(x => Line(x.Change, x.Cell, words))]);

    public static string Shown(IReadOnlyCollection<(PlanChange Change, CellChange Cell)> cells, Pagination pages, Words words) => words["results.import.cells_shown",
        Ui.Shown.Number(Math.Min(pages.Skip + 1, cells.Count)), Ui.Shown.Number(Math.Min(pages.Skip + pages.Size, cells.Count)), Ui.Shown.Number(cells.Count)];

    private static Markup Count(IEnumerable<PlanChange> changes, PlanAction action) => Markup.Text(Ui.Shown.Number(changes.Count(c => c.Action == action)));

    private static Row Line(PlanChange change, CellChange cell, Words words) => new(
    [
        Markup.Text(words["results.import.action." + SnakeEnum<PlanAction>.Name(change.Action)]), Markup.Text(change.File), Markup.Text(change.Key),
        Markup.Text(cell.Column), Text(cell.Old, words), Text(cell.New, words),
    ]);

    private static Markup Text(string? value, Words words) => value is null ? FigureMarkup.Missing(words["results.import.empty"]) : Markup.Text(value);
}

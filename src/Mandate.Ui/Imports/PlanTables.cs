using Mandate.Kernel;

namespace Mandate.Ui;

/// <summary>What an import would do, as the page before it shows: by file, and cell by cell.</summary>
public static class PlanTables
{
    public static Table ByFile(IReadOnlyList<PlanChange> changes, string nothing, Words words) => new(words["ui.import.by_file"],
        [new(words["ui.problems.file"]), new(words["ui.import.added"], Number: true), new(words["ui.import.changed"], Number: true), new(words["ui.import.removed"], Number: true)],
        [.. changes.GroupBy(c => c.File).Select(g => new Row([Markup.Text(g.Key), Count(g, PlanAction.Add), Count(g, PlanAction.Change), Count(g, PlanAction.Remove)]))], nothing);

    public static Table ByFile(IEnumerable<FileTally> tallies, Words words) => new(words["ui.import.by_file"],
        [new(words["ui.problems.file"]), new(words["ui.import.added"], Number: true), new(words["ui.import.changed"], Number: true), new(words["ui.import.removed"], Number: true), new(words["ui.import.left"], Number: true)],
        [.. tallies.Select(t => new Row([Markup.Text(t.File), Markup.Text(Shown.Number(t.Added)), Markup.Text(Shown.Number(t.Changed)), Markup.Text(Shown.Number(t.Removed)), Markup.Text(Shown.Number(t.Unchanged))]))]);

    /// <summary>Of changes and removals, then of additions.</summary>
    public static List<(PlanChange Change, CellChange Cell)> CellsOf(IEnumerable<PlanChange> changes) =>
        [.. changes.OrderBy(c => c.Action == PlanAction.Add).SelectMany(c => c.Cells, (change, cell) => (change, cell))];

    public static Table ByCell(IEnumerable<(PlanChange Change, CellChange Cell)> cells, Words words) => new(words["ui.import.cell_by_cell"],
        [new(words["ui.import.what"]), new(words["ui.problems.file"]), new(words["ui.import.key"]), new(words["ui.problems.column"]), new(words["ui.import.old"]), new(words["ui.import.new"])],
        [.. cells.Select(x => Line(x.Change, x.Cell, words))]);

    public static string SentenceOf(IReadOnlyCollection<(PlanChange Change, CellChange Cell)> cells, Pagination pages, Words words) => words["ui.import.cells_shown",
        Shown.Number(Math.Min(pages.Skip + 1, cells.Count)), Shown.Number(Math.Min(pages.Skip + pages.Size, cells.Count)), Shown.Number(cells.Count)];

    private static Markup Count(IEnumerable<PlanChange> changes, PlanAction action) => Markup.Text(Shown.Number(changes.Count(c => c.Action == action)));

    private static Row Line(PlanChange change, CellChange cell, Words words) => new(
    [
        Markup.Text(words[$"ui.import.action.{SnakeEnum<PlanAction>.Name(change.Action)}"]), Markup.Text(change.File), Markup.Text(change.Key),
        Markup.Text(cell.Column), Text(cell.Old, words), Text(cell.New, words),
    ]);

    private static Markup Text(string? value, Words words) => value is null ? FigureMarkup.Missing(words["ui.import.empty"]) : Markup.Text(value);
}

using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Ui;

/// <summary>Every problem of an import with its file, row and column, as a table.</summary>
public static class ImportProblemTable
{
    public static Table Of(IReadOnlyList<Problem> problems, Words words) => new(words["ui.problems.problem_table"],
        [new(words["ui.problems.file"]), new(words["ui.problems.row"], Number: true), new(words["ui.problems.column"]), new(words["ui.problems.rule"])],
        [.. problems.Select(p => new Row(
        [
            Markup.Text(p.Place?.File ?? words["ui.problems.all_files"]),
            Markup.Text(p.Place?.Row?.ToString(CultureInfo.InvariantCulture) ?? "–"),
            Markup.Text(p.Place?.Field ?? "–"), Markup.Text(words.For(p)),
        ]))]);
}

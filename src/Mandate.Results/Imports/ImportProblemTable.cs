using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Every problem of an import with its file, row and column, as a table.</summary>
internal static class ImportProblemTable
{
    public static Table Of(IReadOnlyList<Problem> problems, Words words) => new(words["results.import.problem_table"],
        [new(words["results.import.file"]), new(words["results.import.row"], Number: true), new(words["results.import.column"]), new(words["results.import.rule"])],
        [.. problems.Select(p => new Row(
        [
            Markup.Text(p.Place?.File ?? words["results.import.all_files"]),
            Markup.Text(p.Place?.Row?.ToString(CultureInfo.InvariantCulture) ?? "–"),
            Markup.Text(p.Place?.Field ?? "–"), Markup.Text(words.For(p)),
        ]))]);
}

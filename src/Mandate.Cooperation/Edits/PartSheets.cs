using System.Text;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Typed rows as the file that they would stand in: what is checked of a file is checked of a form. Pure.</summary>
internal static class PartSheets
{
    /// <param name="code">Of the owner; null: it is among what was typed.</param>
    public static ImportFile Write(PartFile file, PartSubject subject, string? code, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var shape = PortfolioFiles.All.First(f => f.Shape.Name == file.FileName).Shape;
        string[] columns = [.. shape.Columns, .. shape.OptionalColumns];
        var said = subject.Fixed(code).Where(f => columns.Contains(f.Column) && !Array.Exists(file.Columns, c => c.Name == f.Column)).ToDictionary(StringComparer.Ordinal);
        var text = new StringBuilder(string.Join(',', columns)).Append('\n');
        foreach (var row in rows) text.AppendJoin(',', columns.Select(c => CsvCell.Write(said.GetValueOrDefault(c) ?? row.GetValueOrDefault(c)))).Append('\n');
        return new(file.FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Files and columns that the part does not have: from a form none, from a program's slip of the pen.</summary>
    public static IEnumerable<Problem> Unknown(PortfolioPart part, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows)
    {
        foreach (var other in rows.Keys.Where(n => !Array.Exists(part.Files, f => f.Name == n))) yield return Problem.Rule("cooperation.part.file", other, other, string.Join(", ", part.Files.Select(f => f.Name)));
        foreach (var file in part.Files)
            foreach (var (row, at) in (rows.GetValueOrDefault(file.Name) ?? []).Select((r, at) => (r, at)))
                foreach (var column in row.Keys.Where(k => !Array.Exists(file.Columns, c => c.Name == k)))
                    yield return Problem.Rule("cooperation.part.column", $"{file.Name}[{at}].{column}", column, string.Join(", ", file.Columns.Select(c => c.Name)));
    }

    /// <summary>What is not asked for, or may not be changed now, as it stands; the original of a text that is empty now is the first that is not.</summary>
    public static IReadOnlyDictionary<string, string> Complete(PartFile file, PartSubject subject, IReadOnlyDictionary<string, string> typed)
    {
        var row = file.IsSingle && file.Rows(subject).FirstOrDefault() is { } now
            ? now.Cells.Where(c => !file.Asks(subject, c.Key)).ToDictionary(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in file.Columns.Where(c => file.Asks(subject, c.Name)))
            if ((typed.GetValueOrDefault(column.Name) is { Length: > 0 } text ? text : column.Kind == PartKind.Kept ? column.Usual : null) is { } cell) row[column.Name] = cell;
        if (row.GetValueOrDefault("original") is { } original && !row.ContainsKey(original)) row.Remove("original");
        return row;
    }

    /// <summary>The problem at its cell of the form, in the words of a form.</summary>
    public static Problem At(PortfolioPart part, Problem problem)
    {
        if (problem.Place is not { File: { } name } place || Array.Find(part.Files, f => f.FileName == name) is not { } file) return problem.At(new Place());
        var column = Array.Find(file.Columns, c => c.Name == place.Field) ?? (place.Field is null ? file.Columns.FirstOrDefault(c => c.Kind != PartKind.Kept) : null);
        return Said(problem, column).At(new Place(Field: column is null ? null : $"{file.Name}[{Math.Max(0, (place.Row ?? 2) - 2)}].{column.Name}"));
    }

    private static Problem Said(Problem problem, PartColumn? column) => problem.Code switch
    {
        "kernel.csv.required" => problem with { Code = column?.Kind switch { PartKind.Day => "cooperation.form.date", PartKind.Choice => "cooperation.form.choose", PartKind.Number => "cooperation.form.number", _ => "cooperation.form.text" } },
        "kernel.csv.date" => problem with { Code = "cooperation.form.date" },
        "kernel.csv.number" or "kernel.csv.whole_number" => problem with { Code = "cooperation.form.number" },
        "kernel.csv.code_shape" => problem with { Code = "cooperation.form.code" },
        "kernel.csv.one_of" => problem with { Code = "cooperation.form.choose" },
        "kernel.csv.line_break" => problem with { Code = "cooperation.form.one_line" },
        _ => problem,
    };
}

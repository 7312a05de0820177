using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>One file of the portfolio: its columns, what a row does, and what is done when all rows are through.</summary>
/// <param name="Put">Puts a row into the state, or says what is wrong with it.</param>
/// <param name="End">Takes away what a file that names all of a kind did not name.</param>
internal sealed record PortfolioFile(FileShape Shape, Action<PortfolioRow> Put, Action<PortfolioState>? End = null);

/// <summary>How much of one file of a portfolio is read: some thousand projects with their results fit.</summary>
public static class PortfolioLimits
{
    public const int Rows = 100_000;

    public const int FileBytes = 12 * 1024 * 1024;
}

/// <summary>The files of a portfolio, in the order in which one refers to those before it; any of them may be left out.</summary>
internal static class PortfolioFiles
{
    public static readonly PortfolioFile[] All =
    [
        .. PartnerFiles.All, AgreementFiles.Agreements, ProjectFiles.Projects, .. ProjectPartFiles.All, .. ResultFiles.All, .. MoneyFiles.All, .. ReportingFiles.All,
    ];

    /// <summary>A file; what <paramref name="optional"/> names may be left out of it.</summary>
    public static FileShape Shape(string name, string[] columns, params string[] optional) =>
        new(name, columns, IsOptional: true, MayBeEmpty: true) { OptionalColumns = optional, Limits = new(PortfolioLimits.Rows, PortfolioLimits.FileBytes) };

    public static bool Reads(string name) => Array.Exists(All, f => f.Shape.Name == name);

    /// <summary>The files' sheets by name, and every problem of files that cannot be read at all. Pure.</summary>
    public static Dictionary<string, CsvSheet> Read(IReadOnlyList<ImportFile> files, ProblemList problems)
    {
        var sheets = new Dictionary<string, CsvSheet>(StringComparer.Ordinal);
        foreach (var other in files.Where(f => !Reads(f.Name)))
            problems.Add("cooperation.import.file_unknown", new Place(other.Name), string.Join(", ", All.Select(f => f.Shape.Name)));
        foreach (var twice in files.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)) problems.Add("cooperation.import.file_twice", new Place(twice.Key));
        foreach (var file in All)
            if (files.FirstOrDefault(f => f.Name == file.Shape.Name) is { } given && CsvSheet.Read(file.Shape, given, problems) is { } sheet) sheets[file.Shape.Name] = sheet;
        return sheets;
    }

    /// <summary>Every cell of a column, in whatever file has it.</summary>
    public static IEnumerable<string> Cells(this Dictionary<string, CsvSheet> sheets, string column) => sheets.Values
        .Where(s => s.Shape.Columns.Contains(column) || s.Shape.OptionalColumns.Contains(column)).SelectMany(s => s.Records.Select(r => s.Cell(r, column))).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal);
}

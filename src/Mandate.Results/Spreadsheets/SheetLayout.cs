namespace Mandate.Results;

/// <summary>A column of the sheet that offices fill in.</summary>
/// <param name="Name">Stands in the first row, in every language: columns are found by it, wherever they were moved.</param>
/// <param name="Width">In characters.</param>
internal sealed record SheetColumn(string Name, int Width, bool IsInput = false, bool IsHidden = false);

/// <summary>What the sheet looks like, as workbook and as CSV; docs/how-to/spreadsheets.md says it for its users.</summary>
internal static class SheetLayout
{
    /// <summary>Of the format; another is refused.</summary>
    public const int Version = 1;

    /// <summary>In the hidden column of the row that holds the titles of columns.</summary>
    public const string Titles = "titles";

    /// <summary>The hidden sheet that says what the workbook is, and the first word in it.</summary>
    public const string Facts = "mandate";

    public const string Lists = "lists";

    /// <summary>Rows of names and titles above the first that is filled in.</summary>
    public const int HeaderRows = 2;

    public static readonly SheetColumn[] Columns =
    [
        new("row_key", 18, IsHidden: true), new("version", 6, IsHidden: true), new("framework", 12, IsHidden: true), new("indicator", 10),
        new("title", 46), new("country", 8), new("country_name", 22), new("period", 9), new("cell", 20, IsHidden: true), new("part", 28),
        new("unit", 16), new("status", 15, IsInput: true), new("quantity", 14, IsInput: true), new("denominator", 14, IsInput: true),
        new("source", 26, IsInput: true), new("comment", 40, IsInput: true), new("follow_up", 10, IsInput: true),
    ];

    public static int At(string name) => Array.FindIndex(Columns, c => c.Name == name);

    /// <summary>0 is A, 26 is AA.</summary>
    public static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + (char)('A' + column % 26);
}

/// <summary>How much is read at most: 100,000 rows are some 6 MB as a workbook.</summary>
internal static class SheetLimits
{
    public const int FileBytes = 32 * 1024 * 1024;

    /// <summary>Of what a workbook unpacks to.</summary>
    public const long Unpacked = 512L * 1024 * 1024;

    /// <summary>Sheets full of numbers shrink to a twentieth; what shrinks to less than a hundredth was made to fill a disk.</summary>
    public const int Ratio = 100;

    public const int Entries = 1_000;

    public const int Rows = 200_000;

    /// <summary>Characters of one cell: what a spreadsheet program holds.</summary>
    public const int Cell = 32_767;
}

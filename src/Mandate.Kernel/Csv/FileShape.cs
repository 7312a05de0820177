namespace Mandate.Kernel;

/// <summary>How much of a file is read at most.</summary>
public sealed record FileLimits(int Rows, int Bytes)
{
    public static FileLimits Usual { get; } = new(ImportLimits.Rows, ImportLimits.FileBytes);
}

/// <summary>One file of an import: its name and its columns; <c>*</c> at the end of a column stands for a period.</summary>
/// <param name="MayBeEmpty">A header without rows says that there are none.</param>
public sealed record FileShape(string Name, string[] Columns, bool IsOptional = false, bool MayBeEmpty = false)
{
    /// <summary>Columns that a file may leave out: their cells are empty then.</summary>
    public string[] OptionalColumns { get; init; } = [];

    public FileLimits Limits { get; init; } = FileLimits.Usual;
}

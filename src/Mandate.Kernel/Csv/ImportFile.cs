namespace Mandate.Kernel;

/// <summary>One file as it was handed in: its own name without folders, and its bytes.</summary>
public sealed record ImportFile(string Name, byte[] Bytes);

/// <summary>How much is read at most.</summary>
public static class ImportLimits
{
    public const int FileBytes = 4 * 1024 * 1024;
    public const int TotalBytes = 16 * 1024 * 1024;
    public const int Files = 60;
    public const int Rows = 20_000;

    /// <summary>Characters of one cell.</summary>
    public const int Cell = 4_000;

    /// <summary>How many problems are listed; the rest is counted.</summary>
    public const int Problems = 1_000;
}

namespace Mandate.Kernel;

/// <summary>How many rows of a file an import would add, change, take away and leave as they are.</summary>
public sealed record FileTally(string File, int Added, int Changed, int Removed, int Unchanged)
{
    /// <summary>Rows that would not be as they are.</summary>
    public int Moved => Added + Changed + Removed;
}

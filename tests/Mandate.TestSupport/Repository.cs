namespace Mandate.TestSupport;

/// <summary>Files of the repository that tests read.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The reference framework's CSV files.</summary>
    public static string ReferenceFramework => Path.Combine(Root, "data", "ilo-2022-23");

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Mandate.slnx"))) at = at.Parent ?? throw new DirectoryNotFoundException("Mandate.slnx");
        return at.FullName;
    }
}

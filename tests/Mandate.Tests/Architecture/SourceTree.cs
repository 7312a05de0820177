namespace Mandate.Tests.Architecture;

/// <summary>A file of the repository: its path from the root, with slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string[] Lines => Text.Split('\n');
}

/// <summary>The files that people wrote: what is built, fetched or kept as data of a run is left out.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    private static readonly HashSet<string> NotWritten = new(StringComparer.Ordinal)
    {
        "bin", "obj", "node_modules", "vendor", "artifacts", "TestResults", ".git", ".mandate", ".vs", ".idea",
    };

    private static readonly Lazy<SourceFile[]> Everything = new(() => [.. Read(new DirectoryInfo(Root))]);

    public static IReadOnlyList<SourceFile> Files => Everything.Value;

    /// <summary>Files below a folder (with its slash) that have one of the extensions.</summary>
    public static IEnumerable<SourceFile> In(string folder, params string[] extensions) => Files.Where(file =>
        file.Path.StartsWith(folder, StringComparison.Ordinal) &&
        extensions.Contains(Path.GetExtension(file.Path), StringComparer.Ordinal));

    /// <summary>C# that we wrote and that ships; migrations are generated.</summary>
    public static IEnumerable<SourceFile> ProductCode =>
        In("src/", ".cs").Where(file => !file.Path.StartsWith("src/Mandate/Migrations/", StringComparison.Ordinal));

    private static IEnumerable<SourceFile> Read(DirectoryInfo directory) => directory.EnumerateDirectories()
        .Where(inner => !NotWritten.Contains(inner.Name) && inner.LinkTarget is null)
        .SelectMany(Read)
        .Concat(directory.EnumerateFiles().Where(IsRead).Select(file =>
            new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName))));

    // In a linked work tree .git is a file that names a folder of this machine; big data is not prose.
    private static bool IsRead(FileInfo file) => file.Name != ".git" && file.Length < 1_000_000;

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Mandate.slnx"))) at = at.Parent ?? throw new DirectoryNotFoundException("Mandate.slnx");
        return at.FullName;
    }
}

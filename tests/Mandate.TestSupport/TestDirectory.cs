namespace Mandate.TestSupport;

/// <summary>A data directory of one test; a PostgreSQL that still runs on it is ended with it.</summary>
public sealed class TestDirectory : IAsyncDisposable
{
    public TestDirectory(string? under = null) =>
        Path = System.IO.Path.Combine(under ?? System.IO.Path.GetTempPath(), "mandate-data-" + Guid.NewGuid().ToString("N")[..8]);

    public string Path { get; }

    public string Cluster => System.IO.Path.Combine(Path, "postgres");

    public string PostmasterFile => System.IO.Path.Combine(Cluster, "postmaster.pid");

    /// <summary>PostgreSQL's process; null when none has its file there, or is just writing or deleting it.</summary>
    public int? Postmaster
    {
        get
        {
            try
            {
                return int.TryParse(File.ReadLines(PostmasterFile).FirstOrDefault(), out var id) ? id : null;
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Postmaster is { } id && IsPostgres(id)) await EndAsync(id);
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    // SIGQUIT: at once, with its children.
    private static async Task EndAsync(int process)
    {
        using (var kill = System.Diagnostics.Process.Start("kill", ["-QUIT", process.ToString()])) await kill.WaitForExitAsync();
        while (IsPostgres(process)) await Task.Delay(5);
    }

    public static bool IsPostgres(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return found.ProcessName == "postgres";
        }
        // It was not there, or it went between being found and being asked its name.
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}

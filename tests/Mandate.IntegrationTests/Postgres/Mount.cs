using System.Diagnostics;

namespace Mandate.IntegrationTests.Postgres;

/// <summary>A small file system of its own for one test, where mounting is allowed.</summary>
internal sealed class Mount : IAsyncDisposable
{
    private Mount(string path) => Path = path;

    public string Path { get; }

    /// <summary>Null where this user may not mount.</summary>
    public static async Task<Mount?> TryAsync(string kind, string options)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "mandate-mount-" + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(path);
        if (await RunAsync("mount", "-t", kind, "-o", options, kind, path) == 0) return new Mount(path);
        Directory.Delete(path);
        return null;
    }

    public Task RemountReadOnlyAsync() => RunAsync("mount", "-o", "remount,ro", Path);

    public Task ResizeAsync(string size) => RunAsync("mount", "-o", $"remount,size={size}", Path);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "--lazy", Path);
        Directory.Delete(Path);
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Mandate.Kernel.Postgres;

/// <summary>
/// As whom PostgreSQL's programs run. They refuse to run as root, so for root they are put into a user namespace of
/// their own (files stay root's), or, where that is not allowed, run as the user who owns the data directory or as a
/// system user.
/// </summary>
internal sealed class Launcher
{
    private readonly string[] prefix;

    private static readonly Launcher InNamespace = new(["unshare", "--user"], null);

    private Launcher(string[] prefix, (uint User, uint Group)? owner) => (this.prefix, Owner) = (prefix, owner);

    /// <summary>Who must own the directories of the cluster, when it is not the current user.</summary>
    public (uint User, uint Group)? Owner { get; }

    /// <summary>Chooses for the owner of a data directory; a problem when no way is left.</summary>
    public static async Task<Outcome<Launcher>> ChooseAsync(DataDirectory directory, CancellationToken ct)
    {
        if (!Posix.IsRoot || !OperatingSystem.IsLinux()) return new Launcher([], null);
        if (Posix.Owner(directory.Path) is { User: not 0 } owner) return As(owner);
        // Made where no namespace was allowed: its owner goes on with it.
        if (Posix.Owner(directory.Cluster) is { User: not 0 } maker) return await AsOtherAsync(maker, ct);
        if (await WorksAsync(InNamespace, ct)) return InNamespace;
        // Another user could not open it, and trying would leave files that root's own PostgreSQL may not touch.
        if (Directory.Exists(directory.Cluster)) return Problem.Unavailable("kernel.postgres.root_owned", directory.Path);
        if (SystemUser() is not { } user) return Problem.Unavailable("kernel.postgres.root_refused");
        return await AsOtherAsync(user, ct);
    }

    /// <summary>Runs a program to its end; its exit code and all that it said.</summary>
    public async Task<(int ExitCode, string Said)> RunAsync(
        string program, string[] arguments, CancellationToken ct, string? cluster = null)
    {
        string[] line = [.. prefix, program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The chosen user may not be allowed where we are.
            WorkingDirectory = cluster is null ? "/" : Path.GetDirectoryName(cluster),
        };
        start.Environment["PGDATA"] = cluster;
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return (process.ExitCode, await output + await errors);
    }

    private static async Task<Launcher> AsOtherAsync((uint User, uint Group) user, CancellationToken ct) =>
        await WorksAsync(ReadingAll(user), ct) ? ReadingAll(user) : As(user);

    private static Launcher As((uint User, uint Group) owner) => new(
        ["setpriv", $"--reuid={owner.User}", $"--regid={owner.Group}", "--clear-groups", "--"], owner);

    // In a container or a chroot, root's program and data often lie where no other user may go (/root). The one
    // capability that root keeps for the system user opens the way; access(2) heeds it only without the set-uid fixup.
    private static Launcher ReadingAll((uint User, uint Group) user) => new(
        ["setpriv", $"--reuid={user.User}", $"--regid={user.Group}", "--clear-groups", "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup", "--"], user);

    private static async Task<bool> WorksAsync(Launcher launcher, CancellationToken ct)
    {
        try
        {
            return (await launcher.RunAsync("true", [], ct)).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // initdb asks for the name of its user, so a number without a name will not do.
    private static (uint User, uint Group)? SystemUser()
    {
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(f => f.Length > 3)
            .ToLookup(f => f[0], f => (User: Number(f[2]), Group: Number(f[3])), StringComparer.Ordinal);
        string[] preferred = ["mandate", "postgres", "nobody"];
        return preferred.SelectMany(name => users[name]).Select(u => ((uint, uint)?)u).FirstOrDefault();
    }

    private static uint Number(string text) => uint.Parse(text, CultureInfo.InvariantCulture);
}

namespace Mandate.Kernel.Postgres;

/// <summary>
/// One PostgreSQL cluster on disk and its server process: make, start, stop. The caller holds the transition lock.
/// </summary>
internal sealed class Cluster(DataDirectory directory, PostgresBinaries binaries, Launcher launcher)
{
    /// <summary>The major version that the binaries are of, and that the files must be of.</summary>
    public const string SupportedMajor = "18";

    /// <summary>The cluster's only role; who may use it is who may enter the directory of its socket.</summary>
    public const string Role = "mandate";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    private string Folder => directory.Cluster;

    /// <summary>Makes the cluster unless it is there; refuses one of another major version.</summary>
    public async Task<Problem?> EnsureAsync(CancellationToken ct)
    {
        if (Directory.Exists(Folder)) return VersionProblem();
        var started = Folder + ".new";
        if (Directory.Exists(started)) Directory.Delete(started, recursive: true);
        DataDirectory.MakePrivate(started, launcher.Owner);
        var (code, said) = await launcher.RunAsync(binaries.InitDb,
            ["-D", started, "-U", Role, "--auth=trust", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
             "--builtin-locale=C.UTF-8", "--no-instructions"], ct);
        if (code != 0) return Failure("kernel.postgres.init_failed", said);
        ClusterSettings.Include(started);
        // Only a whole cluster gets the name: a kill in the middle leaves something that the next start throws away.
        Directory.Move(started, Folder);
        return null;
    }

    /// <summary>Starts the server and waits until it takes connections; recovery after a crash is part of it.</summary>
    public async Task<Problem?> StartAsync(CancellationToken ct)
    {
        if (await ForgetDeadAsync(ct) is { } problem) return problem;
        DataDirectory.MakePrivate(directory.Socket, launcher.Owner);
        ClusterSettings.Write(Folder, directory.Socket, launcher.Owner);
        File.Delete(directory.StartLog);
        // pg_ctl puts the server into a session of its own: Ctrl-C in our terminal is not its business. It gives its
        // arguments to a shell, which would read "$" in a path: hence the environment and a name without a path.
        var (code, said) = await launcher.RunAsync(binaries.PgCtl, ["start", "--no-wait", "--silent", "-l", StartLog()], CancellationToken.None, Folder);
        return code == 0 ? await WaitReadyAsync(ct) : Failure("kernel.postgres.start_failed", said);
    }

    /// <summary>Stops the server: its sessions are ended, all is written, the next start needs no recovery.</summary>
    public async Task StopAsync()
    {
        if (PostmasterFile.Read(Folder) is not { } server || !server.IsAlive()) return;
        Posix.Signal(server.Process, Posix.Interrupt);
        if (!await GoneAsync(server, StopPatience)) await KillAsync(server);
    }

    /// <summary>Ends a server that does not answer; its next start recovers what was committed.</summary>
    public async Task KillAsync(PostmasterFile server)
    {
        Posix.Signal(server.Process, Posix.Quit);
        await GoneAsync(server, StopPatience);
    }

    private Problem? VersionProblem()
    {
        var file = Path.Combine(Folder, "PG_VERSION");
        var version = File.Exists(file) ? File.ReadAllText(file).Trim() : null;
        return version switch
        {
            SupportedMajor => null,
            null or "" => Problem.Unavailable("kernel.postgres.not_a_cluster", Folder),
            _ => Problem.Unavailable("kernel.postgres.version_unsupported", Folder, version, SupportedMajor),
        };
    }

    // PostgreSQL takes a file left by a dead server for what it is, except when another program has its process number,
    // or nobody has collected the dead one yet. We know better, and hold the transition lock.
    private async Task<Problem?> ForgetDeadAsync(CancellationToken ct)
    {
        if (PostmasterFile.Read(Folder) is { } old)
        {
            for (var waited = TimeSpan.Zero; old.HasLiveChildren(); waited += Step)
            {
                if (waited > TimeSpan.FromSeconds(10)) return Problem.Unavailable("kernel.postgres.remains", Folder, old.Process);
                await Task.Delay(Step, ct);
            }
        }
        File.Delete(PostmasterFile.PathIn(Folder));
        if (Directory.Exists(directory.Socket))
            foreach (var file in Directory.GetFiles(directory.Socket, ".s.PGSQL.*")) File.Delete(file);
        return null;
    }

    private async Task<Problem?> WaitReadyAsync(CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        var seen = false;
        while (TimeProvider.System.GetElapsedTime(started) < StartPatience)
        {
            var server = PostmasterFile.Read(Folder);
            if (server is { IsReady: true }) return null;
            seen |= server is not null;
            var ended = seen ? server is null || !server.IsAlive() : TimeProvider.System.GetElapsedTime(started).TotalSeconds > 10;
            if (ended) break;
            // Until its file is there nobody could stop it.
            await Task.Delay(Step, seen ? ct : CancellationToken.None);
        }
        return Failure("kernel.postgres.start_failed", ReadLogs());
    }

    private async Task<bool> GoneAsync(PostmasterFile server, TimeSpan patience)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (File.Exists(PostmasterFile.PathIn(Folder)) && server.IsAlive())
        {
            if (TimeProvider.System.GetElapsedTime(started) > patience) return false;
            await Task.Delay(Step);
        }
        return true;
    }

    // pg_ctl opens the log as the user it runs as.
    private string StartLog()
    {
        File.WriteAllText(directory.StartLog, "");
        if (launcher.Owner is { } o) Posix.GiveTo(directory.StartLog, o.User, o.Group);
        return Path.GetFileName(directory.StartLog);
    }

    // Once it collects its log itself, what it says is in the newest file of its folder, after what earlier servers said;
    // what it says before that comes last, since only this start said it.
    private string ReadLogs()
    {
        var collected = new DirectoryInfo(Path.Combine(Folder, "log"));
        var newest = collected.Exists ? collected.GetFiles().MaxBy(f => f.LastWriteTimeUtc)?.FullName : null;
        return string.Join('\n', new[] { newest, directory.StartLog }.Where(File.Exists).Select(f => File.ReadAllText(f!)));
    }

    private Problem Failure(string code, string said) => said.Contains("No space left on device", StringComparison.Ordinal)
        ? Problem.Unavailable("kernel.data.full", directory.Path)
        : Problem.Unavailable(code, LastWords(said));

    private string LastWords(string said) =>
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } lines
            ? lines.LastOrDefault(l => l.Contains("FATAL", StringComparison.Ordinal) || l.Contains("error:", StringComparison.Ordinal)) ?? lines[^1]
            : directory.StartLog;
}

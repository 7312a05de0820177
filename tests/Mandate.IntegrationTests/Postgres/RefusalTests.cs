using System.Diagnostics;
using System.Globalization;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Postgres;

/// <summary>Directories and programs that cannot be used are refused with what to do about it, in four languages.</summary>
public sealed class RefusalTests(MigratedDirectory migrated) : IAsyncDisposable
{
    private readonly TestDirectory data = new();

    private static async Task<Problem> RefusedAsync(string path, string? binaries = null)
    {
        var opened = await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: path, PostgresBinaries: binaries));
        if (opened.TryGet(out var database)) await database.DisposeAsync();
        var problem = Assert.Single(opened.Problems);
        Assert.Equal(ProblemKind.Unavailable, problem.Kind);
        AssertSaidInFourLanguages(problem);
        return problem;
    }

    private static void AssertSaidInFourLanguages(Problem problem)
    {
        var words = new Words([Texts.Module]) { FailOnMissing = true };
        var before = CultureInfo.CurrentUICulture;
        try
        {
            var said = LanguageList.Codes.Select(code =>
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(code);
                return words.For(problem);
            }).ToList();
            Assert.Equal(4, said.Distinct().Count());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public async Task A_cluster_of_another_major_version_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(data.Cluster);
        File.WriteAllText(Path.Combine(data.Cluster, "PG_VERSION"), "17\n");
        var problem = await RefusedAsync(data.Path);
        Assert.Equal("kernel.postgres.version_unsupported", problem.Code);
        Assert.Contains("pg_upgrade", new Words([Texts.Module]).For(problem));
        Assert.Single(Directory.GetFileSystemEntries(data.Cluster));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\n")]
    public async Task A_folder_that_is_no_cluster_is_refused_and_left_alone(string? version)
    {
        Directory.CreateDirectory(data.Cluster);
        if (version is not null) File.WriteAllText(Path.Combine(data.Cluster, "PG_VERSION"), version);
        File.WriteAllText(Path.Combine(data.Cluster, "notes.txt"), "mine");
        Assert.Equal("kernel.postgres.not_a_cluster", (await RefusedAsync(data.Path)).Code);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(data.Cluster, "notes.txt")));
    }

    [Fact]
    public async Task A_file_where_the_directory_should_be_is_refused()
    {
        File.WriteAllText(data.Path, "");
        Assert.Equal("kernel.data.unusable", (await RefusedAsync(data.Path)).Code);
        File.Delete(data.Path);
    }

    [Fact]
    public async Task Missing_programs_of_PostgreSQL_are_named_with_the_package_that_holds_them()
    {
        var problem = await RefusedAsync(data.Path, binaries: "/nowhere");
        Assert.Equal("kernel.postgres.binaries_missing", problem.Code);
        Assert.Contains("@embedded-postgres/", new Words([Texts.Module]).For(problem));
    }

    [Fact]
    public async Task A_read_only_directory_is_refused()
    {
        await using var mount = await Mount.TryAsync("tmpfs", "size=8m,mode=0700");
        Assert.SkipWhen(mount is null, "This test mounts a file system, which needs root.");
        await mount.RemountReadOnlyAsync();
        Assert.Equal("kernel.data.read_only", (await RefusedAsync(Path.Combine(mount.Path, "data"))).Code);
        Assert.Equal("kernel.data.read_only", (await RefusedAsync(mount.Path)).Code);
    }

    [Theory]
    [InlineData("20m")]
    [InlineData("4k")]
    public async Task A_full_disk_is_refused_and_the_next_start_after_making_room_works(string size)
    {
        await using var mount = await Mount.TryAsync("tmpfs", $"size={size},mode=0700");
        Assert.SkipWhen(mount is null, "This test mounts a file system, which needs root.");
        Assert.Equal("kernel.data.full", (await RefusedAsync(mount.Path)).Code);
        await mount.ResizeAsync("200m");
        await using var server = (await EmbeddedPostgres.OpenAsync(DataDirectory.Open(mount.Path).Value)).Value;
    }

    [Fact]
    public async Task The_directory_of_another_user_is_refused_unless_one_is_root_who_runs_it_as_that_user()
    {
        Assert.SkipUnless(Environment.UserName == "root", "This test gives a directory to another user, which needs root.");
        Directory.CreateDirectory(data.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await RunAsync("chown", "nobody", data.Path);
        await using (var server = (await EmbeddedPostgres.OpenAsync(DataDirectory.Open(data.Path).Value)).Value)
        {
            var owners = await RunAsync("stat", "-c", "%U", data.Cluster, data.PostmasterFile, Path.Combine(data.Path, "postgres.lock"));
            Assert.Equal(["nobody", "nobody", "nobody"], owners.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        await RunAsync("chown", "--recursive", "root", data.Path);
        await RunAsync("chmod", "0755", data.Path);
        var refused = await TryRunAsync("setpriv", "--reuid=nobody", "--clear-groups", Path.Combine(AppContext.BaseDirectory, "mandate"), "migrate", "--data", data.Path);
        Assert.SkipWhen(refused.Said.Contains("Permission denied", StringComparison.Ordinal), "Another user cannot enter the folder of this build.");
        Assert.Equal(6, refused.ExitCode);
        Assert.Contains("belongs to another user", refused.Said);
    }

    [Fact]
    public async Task A_database_that_root_made_where_no_namespace_was_allowed_is_used_where_one_is()
    {
        Assert.SkipUnless(Environment.UserName == "root", "This test runs PostgreSQL for root.");
        Assert.Equal((0, ""), await MigrateAsync(namespaces: false));
        Assert.Equal((0, ""), await MigrateAsync(namespaces: true));
        Assert.DoesNotContain("root", await RunAsync("stat", "-c", "%U", data.Cluster), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_roots_where_no_namespace_is_allowed_is_refused_with_what_to_do_and_left_as_it_is()
    {
        Assert.SkipUnless(Environment.UserName == "root", "This test runs PostgreSQL for root.");
        await using var made = await migrated.CopyAsync();
        var (code, said) = await MigrateAsync(namespaces: false, made);
        Assert.Equal(6, code);
        Assert.Contains($"chown -R mandate {made.Path}", said, StringComparison.Ordinal);
        Assert.Equal((0, ""), await MigrateAsync(namespaces: true, made));
    }

    [Fact]
    public async Task A_start_that_fails_is_told_by_what_this_start_said_and_not_by_an_older_log()
    {
        await (await EmbeddedPostgres.OpenAsync(DataDirectory.Open(data.Path).Value)).Value.DisposeAsync();
        File.AppendAllText(Directory.GetFiles(Path.Combine(data.Cluster, "log")).Single(), "2026-01-01 00:00:00.000 UTC [1] FATAL:  a fault of long ago\n");
        File.AppendAllText(Path.Combine(data.Cluster, "postgresql.conf"), "no_such_setting = 1\n");
        var problem = await RefusedAsync(data.Path);
        Assert.Equal("kernel.postgres.start_failed", problem.Code);
        Assert.Contains("configuration file", new Words([Texts.Module]).For(problem), StringComparison.Ordinal);
    }

    // Where namespaces are not allowed, the program "unshare" fails.
    private async Task<(int ExitCode, string Errors)> MigrateAsync(bool namespaces, TestDirectory? made = null)
    {
        var refusing = Directory.CreateTempSubdirectory("mandate-path-");
        var unshare = Path.Combine(refusing.FullName, "unshare");
        File.WriteAllText(unshare, "#!/bin/sh\nexit 1\n");
        File.SetUnixFileMode(unshare, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var path = Environment.GetEnvironmentVariable("PATH");
        await using var migrate = MandateProcess.Start(["migrate", "--data", (made ?? data).Path],
            new Dictionary<string, string?> { ["PATH"] = namespaces ? path : $"{refusing.FullName}:{path}" });
        var code = await migrate.ExitAsync();
        refusing.Delete(recursive: true);
        return (code, code == 0 ? "" : migrate.Errors);
    }

    [Fact]
    public async Task A_server_of_ones_own_that_does_not_answer_is_named_without_its_password()
    {
        var opened = await MandateDatabase.OpenAsync(new("Host=127.0.0.1;Port=1;Username=u;Password=hush;Timeout=2"));
        var problem = Assert.Single(opened.Problems);
        Assert.Equal("kernel.database.unreachable", problem.Code);
        AssertSaidInFourLanguages(problem);
        Assert.DoesNotContain("hush", new Words([Texts.Module]).For(problem));
    }

    [Fact]
    public async Task A_connection_string_that_cannot_be_read_is_refused_without_repeating_it()
    {
        var opened = await MandateDatabase.OpenAsync(new("Hots=db;Password=hush"));
        var problem = Assert.Single(opened.Problems);
        Assert.Equal("kernel.database.connection_string", problem.Code);
        Assert.DoesNotContain("hush", new Words([Texts.Module]).For(problem));
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (code, said) = await TryRunAsync(program, arguments);
        return code == 0 ? said : throw new InvalidOperationException(said);
    }

    private static async Task<(int ExitCode, string Said)> TryRunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = "/",
        })!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();
}

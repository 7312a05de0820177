using System.Diagnostics;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.TestSupport;
using Npgsql;

namespace Mandate.IntegrationTests.Postgres;

/// <summary>The embedded server itself: sharing, durability, what is found broken at a start.</summary>
public sealed class EmbeddedPostgresTests(MigratedDirectory migrated) : IAsyncLifetime
{
    private TestDirectory data = null!;

    public async ValueTask InitializeAsync() => data = await migrated.CopyAsync();

    private async Task<EmbeddedPostgres> OpenAsync(string? path = null)
    {
        var opened = await EmbeddedPostgres.OpenAsync(DataDirectory.Open(path ?? data.Path).Value);
        Assert.True(opened.IsOk, string.Join(' ', opened.Problems.SelectMany(p => p.Args)));
        return opened.Value;
    }

    private static async Task<string> AskAsync(EmbeddedPostgres server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString + ";Database=postgres;Pooling=false");
        return (string)(await source.CreateCommand(sql).ExecuteScalarAsync())!;
    }

    [Fact]
    public async Task What_is_acknowledged_is_on_the_disk_and_nothing_listens_on_the_network()
    {
        await using var server = await OpenAsync();
        Assert.Equal("on", await AskAsync(server, "show fsync"));
        Assert.Equal("on", await AskAsync(server, "show full_page_writes"));
        Assert.Equal("on", await AskAsync(server, "show synchronous_commit"));
        Assert.Equal("on", await AskAsync(server, "show data_checksums"));
        Assert.Equal("", await AskAsync(server, "show listen_addresses"));
    }

    [Fact]
    public async Task Names_in_any_script_are_folded_and_kept()
    {
        await using var server = await OpenAsync();
        Assert.Equal("éàñ 集体谈判 čšž", await AskAsync(server, "select lower('ÉÀÑ 集体谈判 ČŠŽ')"));
    }

    [Fact]
    public async Task The_last_of_several_users_stops_the_server()
    {
        var first = await OpenAsync();
        var second = await OpenAsync();
        await first.DisposeAsync();
        Assert.Equal("1", await AskAsync(second, "select '1'"));
        await second.DisposeAsync();
        Assert.Null(data.Postmaster);
    }

    [Fact]
    public async Task Twenty_starts_and_stops_at_once_meet_one_server_at_a_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(async () =>
        {
            await using var server = await OpenAsync();
            Assert.Equal("1", await AskAsync(server, "select '1'"));
        })));
        Assert.Null(data.Postmaster);
    }

    [Fact]
    public async Task A_start_called_off_at_any_moment_leaves_no_server_running()
    {
        var calledOff = 0;
        for (var milliseconds = 4; milliseconds <= 120; milliseconds += 4)
        {
            using var soon = new CancellationTokenSource(milliseconds);
            try
            {
                await using var server = (await EmbeddedPostgres.OpenAsync(DataDirectory.Open(data.Path).Value, ct: soon.Token)).Value;
            }
            catch (OperationCanceledException)
            {
                calledOff++;
            }
            Assert.Null(data.Postmaster);
        }
        Assert.NotEqual(0, calledOff);
    }

    [Fact]
    public async Task Only_its_owner_may_enter_the_directory()
    {
        await using var server = await OpenAsync();
        foreach (var folder in new[] { data.Path, data.Cluster, Path.Combine(data.Path, "socket") })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    // The same cluster under another path, inside the directory that goes away with the test.
    private string Under(string name)
    {
        var path = Path.Combine(data.Path, name);
        Directory.CreateDirectory(path);
        Directory.Move(data.Cluster, Path.Combine(path, "postgres"));
        return path;
    }

    [Fact]
    public async Task A_directory_whose_path_is_too_long_for_a_socket_has_it_elsewhere()
    {
        var deep = Under(new string('d', 100));
        await using var server = await OpenAsync(deep);
        Assert.Equal("1", await AskAsync(server, "select '1'"));
        Assert.DoesNotContain(deep, server.ConnectionString);
    }

    [Fact]
    public async Task A_path_with_quotes_spaces_and_commas_works()
    {
        await using var server = await OpenAsync(Under("l'été, \"à deux\" $HOME"));
        Assert.Equal("1", await AskAsync(server, "select '1'"));
    }

    [Fact]
    public async Task A_directory_that_was_moved_works_where_it_is_now()
    {
        await (await OpenAsync()).DisposeAsync();
        await using var moved = new TestDirectory();
        Directory.Move(data.Path, moved.Path);
        await using var server = await OpenAsync(moved.Path);
        Assert.Equal("1", await AskAsync(server, "select '1'"));
    }

    [Fact]
    public async Task The_file_of_a_server_that_died_is_cleaned_up()
    {
        await (await OpenAsync()).DisposeAsync();
        // A process number that no system gives.
        File.WriteAllText(data.PostmasterFile, $"4194999\n{data.Cluster}\n1\n5432\n{data.Path}/socket\n\n 1 99999999\nready   \n");
        await using var server = await OpenAsync();
        Assert.Equal("1", await AskAsync(server, "select '1'"));
    }

    [Fact]
    public async Task The_file_of_a_server_whose_number_another_program_has_now_is_cleaned_up()
    {
        await (await OpenAsync()).DisposeAsync();
        using var other = Process.Start("sleep", "60");
        try
        {
            File.WriteAllText(Path.Combine(data.Path, "socket", ".s.PGSQL.5432.lock"), $"{other.Id}\n{data.Cluster}\n1\n5432\n{data.Path}/socket\n");
            File.WriteAllText(data.PostmasterFile, $"{other.Id}\n{data.Cluster}\n1\n5432\n{data.Path}/socket\n\n 1 99999999\nready   \n");
            await using var server = await OpenAsync();
            Assert.Equal("1", await AskAsync(server, "select '1'"));
            Assert.False(other.HasExited);
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_of_work_recovers_what_was_committed()
    {
        var server = await OpenAsync();
        await AskAsync(server, "create table t (n int); insert into t values (1), (2); select ''");
        using (var postgres = Process.GetProcessById(data.Postmaster!.Value)) postgres.Kill();
        await using var again = await OpenAsync();
        Assert.Equal("3", await AskAsync(again, "select sum(n)::text from t"));
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_first_start_that_was_cut_off_begins_anew()
    {
        await using var cut = new TestDirectory();
        Directory.CreateDirectory(cut.Cluster + ".new");
        File.WriteAllText(cut.Cluster + ".new/PG_VERSION", "18\n");
        await using var server = await OpenAsync(cut.Path);
        Assert.Equal("1", await AskAsync(server, "select '1'"));
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();
}

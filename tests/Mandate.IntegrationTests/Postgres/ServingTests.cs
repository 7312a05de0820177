using System.Net;
using System.Net.Sockets;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Postgres;

/// <summary>The program as a process: who may serve a directory, what a kill leaves, what a stop leaves.</summary>
public sealed class ServingTests(MigratedDirectory migrated) : IAsyncLifetime
{
    private TestDirectory data = null!;
    private readonly HttpClient http = new();

    public async ValueTask InitializeAsync() => data = await migrated.CopyAsync();

    private MandateProcess Serve(params string[] more) => MandateProcess.Start(["serve", "--port", "0", "--data", data.Path, .. more]);

    [Fact]
    public async Task A_server_is_ready_with_its_database_and_stops_it_when_told_to()
    {
        await using var server = Serve();
        var address = await server.ReadyAsync();
        Assert.Equal("live", await http.GetStringAsync(new Uri(address, "/health/live")));
        Assert.Equal("ready", await http.GetStringAsync(new Uri(address, "/health/ready")));
        var postgres = data.Postmaster!.Value;

        Assert.Equal(0, await server.TerminateAsync());
        Assert.Null(data.Postmaster);
        await Eventually(() => Task.FromResult(!TestDirectory.IsPostgres(postgres)));
        Assert.DoesNotContain("\"Error\"", server.Output);
    }

    [Fact]
    public async Task A_second_server_on_the_same_directory_is_refused_by_process_and_time()
    {
        await using var first = Serve();
        await first.ReadyAsync();
        await using var second = Serve();
        Assert.Equal(6, await second.ExitAsync());
        Assert.Contains($"process {first.Id}, since 20", second.Errors);
        await using var french = Serve("--language", "fr");
        Assert.Equal(6, await french.ExitAsync());
        Assert.Contains("est déjà servi par un autre programme", french.Errors);
    }

    [Fact]
    public async Task A_command_beside_a_server_shares_its_database_and_leaves_it_running()
    {
        await using var server = Serve();
        var address = await server.ReadyAsync();
        var postgres = data.Postmaster;
        await using var command = await MandateProcess.RunAsync("migrate", "--data", data.Path);
        Assert.Equal(0, await command.ExitAsync());
        Assert.Equal(postgres, data.Postmaster);
        Assert.Equal("ready", await http.GetStringAsync(new Uri(address, "/health/ready")));
    }

    [Fact]
    public async Task A_command_alone_makes_the_database_starts_it_and_stops_it()
    {
        await using var nothing = new TestDirectory();
        await using var command = await MandateProcess.RunAsync("migrate", "--data", nothing.Path);
        Assert.Equal(0, await command.ExitAsync());
        Assert.True(Directory.Exists(nothing.Cluster));
        Assert.Null(nothing.Postmaster);
    }

    [Fact]
    public async Task After_kill_9_the_next_server_takes_over_the_database_that_was_left_running()
    {
        await using var first = Serve();
        await first.ReadyAsync();
        var postgres = data.Postmaster;
        await first.KillAsync();
        Assert.True(TestDirectory.IsPostgres(postgres!.Value));

        await using var second = Serve();
        var address = await second.ReadyAsync();
        Assert.Equal(postgres, data.Postmaster);
        Assert.Equal("ready", await http.GetStringAsync(new Uri(address, "/health/ready")));
        Assert.Equal(0, await second.TerminateAsync());
        await Eventually(() => Task.FromResult(!TestDirectory.IsPostgres(postgres.Value)));
    }

    [Fact]
    public async Task A_database_that_ends_under_its_server_is_started_again()
    {
        await using var server = Serve();
        var address = await server.ReadyAsync();
        var postgres = data.Postmaster!.Value;
        using (var killed = System.Diagnostics.Process.GetProcessById(postgres)) killed.Kill();

        await Eventually(async () => data.Postmaster is { } now && now != postgres
            && (await http.GetAsync(new Uri(address, "/health/ready"))).StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_server_told_to_stop_while_it_starts_leaves_nothing_running()
    {
        foreach (var milliseconds in (int[])[100, 400, 600, 1500])
        {
            await using var server = Serve();
            await Task.Delay(milliseconds);
            // Before .NET listens to signals, SIGTERM ends the process as it ends any other: 143.
            Assert.Contains(await server.TerminateAsync(), new[] { 0, 143 });
            Assert.DoesNotContain("   at ", server.Errors);
            Assert.Null(data.Postmaster);
        }
        await using var next = Serve();
        await next.ReadyAsync();
        Assert.Equal(0, await next.TerminateAsync());
        Assert.Null(data.Postmaster);
    }

    [Fact]
    public async Task A_port_in_use_is_refused_before_anything_is_started()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var nothing = new TestDirectory();
        await using var server = MandateProcess.Start(["serve", "--port", port.ToString(), "--data", nothing.Path]);
        Assert.Equal(6, await server.ExitAsync());
        Assert.Contains($"Another program listens on http://localhost:{port} already.", server.Errors);
        Assert.Empty(server.Output);
        Assert.False(Directory.Exists(nothing.Cluster));
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused_in_words_before_it_is_read()
    {
        await using var server = MandateProcess.Start(["serve", "--port", "0", "--data", data.Path],
            new Dictionary<string, string?> { ["Mandate__LargestRequest"] = "1" });
        var address = await server.ReadyAsync();
        using var client = new TcpClient(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST /language HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 2147483648\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 413 ", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains("The file is too large", await ReadUntilAsync(reader, "</html>"));
    }

    private static async Task<string> ReadUntilAsync(StreamReader reader, string end)
    {
        var text = new System.Text.StringBuilder();
        while (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            text.AppendLine(line);
            if (line.Contains(end)) break;
        }
        return text.ToString();
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(60), "It did not happen within a minute.");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await data.DisposeAsync();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace Mandate.Bench;

/// <summary>Sixteen connections that ask for one page again and again.</summary>
internal sealed class Load(Uri address, string path, string? cookies) : IDisposable
{
    public const int Connections = 16;

    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = Connections })
    {
        BaseAddress = address,
    };

    public sealed record Result(double RequestsPerSecond, double P95, double Bytes);

    /// <param name="time">How long; requests under way at the end are still counted.</param>
    public async Task<Result> RunAsync(TimeSpan time)
    {
        var times = new ConcurrentBag<double>();
        long bytes = 0;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(begun) < time)
            {
                var asked = Stopwatch.GetTimestamp();
                Interlocked.Exchange(ref bytes, await AskAsync());
                times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }));
        return new(times.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds, times.Quantile(0.95), bytes);
    }

    private async Task<long> AskAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookies is not null) request.Headers.Add("Cookie", cookies);
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}");
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    public void Dispose() => http.Dispose();
}

using System.Net;
using System.Net.Sockets;

namespace Mandate.Bench;

/// <summary>
/// Opens a page as a browser does, with a cache of its own, and counts every byte that comes over the socket: headers
/// and compressed bodies.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly Counter counter = new();
    private readonly HashSet<string> cache = new(StringComparer.Ordinal);
    private readonly HttpClient http;

    public Wire(Uri address, string? cookies)
    {
        http = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = async (context, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, ct);
                return new CountingStream(new NetworkStream(socket, ownsSocket: true), counter);
            },
        })
        { BaseAddress = address };
        if (cookies is not null) http.DefaultRequestHeaders.Add("Cookie", cookies);
        http.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    public sealed record View(int Requests, long Bytes, long PageBytes);

    /// <summary>The page, then the style sheets, scripts and icons that it names and that are not in the cache.</summary>
    public async Task<View> OpenAsync(string path)
    {
        var (requests, before) = (1, counter.Bytes);
        var html = await GetAsync(path) ?? throw new InvalidOperationException($"{path} did not change, which a page does not say");
        var page = counter.Bytes - before;
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var assets = document.QuerySelectorAll("link[rel~=stylesheet], link[rel~=icon], link[rel~=preload]").Select(e => e.GetAttribute("href"))
            .Concat(document.QuerySelectorAll("script[src], img[src]").Select(e => e.GetAttribute("src")));
        foreach (var asset in assets.OfType<string>().Where(a => !a.StartsWith("data:", StringComparison.Ordinal)).Distinct())
        {
            if (cache.Contains(asset)) continue;
            await GetAsync(asset);
            requests++;
        }
        return new(requests, counter.Bytes - before, page);
    }

    private async Task<string?> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        // What a browser says it takes; .NET would offer gzip first.
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await http.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}");
        if (response.Headers.CacheControl is { NoStore: false, MaxAge: { } age } && age > TimeSpan.Zero) cache.Add(path);
        return await response.Content.ReadAsStringAsync();
    }

    public void Dispose() => http.Dispose();

    private sealed class Counter
    {
        private long bytes;

        public long Bytes => Interlocked.Read(ref bytes);

        public int Add(int count)
        {
            Interlocked.Add(ref bytes, count);
            return count;
        }
    }

    private sealed class CountingStream(Stream inner, Counter counter) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => counter.Add(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            counter.Add(await inner.ReadAsync(buffer, cancellationToken));

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

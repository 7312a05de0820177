namespace Mandate.Bench;

/// <summary>What the framework page weighs on the wire, and when it can be used on a bad line.</summary>
internal static class WireMeasure
{
    private const double Kilobyte = 1024;

    // A bad line of the field: 64 kbit/s, and a satellite's 600 ms there and back.
    private const double BytesPerSecond = 64_000 / 8.0;
    private const double RoundTrip = 0.6;

    // Name, connection, two for TLS 1.3 with its certificate, then the page, then the style sheet that it names.
    private const int RoundTrips = 6;

    public static async Task<bool> RunAsync(string[] arguments)
    {
        await using var installation = await Installation.MakeAsync();
        await using var server = await installation.StartAsync();
        using var client = await Installation.SignInAsync(server.Address);
        using var wire = new Wire(server.Address, string.Join("; ", client.Cookies.Select(c => $"{c.Key}={c.Value}")));
        var path = arguments.FirstOrDefault() ?? Installation.FrameworkPage;
        var first = await wire.OpenAsync(path);
        var again = await wire.OpenAsync(path);
        var report = new Report("wire", $"{path}, signed in, Brotli, headers included; the line: 64 kbit/s, {RoundTrip * 1000:N0} ms there and back, {RoundTrips} times");
        report.AtMost("first view", first.Bytes / Kilobyte, 60, "KB");
        report.AtMost("requests", first.Requests, 6, "");
        report.AtMost("repeat view", again.Bytes / Kilobyte, 15, "KB");
        report.AtMost("usable on the line, first view", RoundTrips * RoundTrip + first.Bytes / BytesPerSecond, 10, "s");
        report.Add("of it the page itself", first.PageBytes / Kilobyte, "KB");
        return report.Print();
    }
}

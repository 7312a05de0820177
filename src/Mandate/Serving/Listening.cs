using System.Net;
using System.Net.Sockets;
using Mandate.Kernel;
using Mandate.Settings;
using Microsoft.AspNetCore.Connections;

namespace Mandate.Serving;

/// <summary>Where the server listens, and what stands in its way.</summary>
internal static class Listening
{
    /// <summary>The addresses of the settings; Kestrel finds a free port only for a numbered address, not for localhost.</summary>
    public static Outcome<string[]> Addresses(EffectiveSettings settings)
    {
        if (settings[Setting.Urls] is not { Length: > 0 } urls)
            return new[] { settings.Port == 0 ? "http://127.0.0.1:0" : $"http://localhost:{settings.Port}" };
        var list = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return list.Length > 0 && list.All(IsAddress) ? list : Problem.Rule("kernel.serve.urls", nameof(Setting.Urls), urls);
    }

    /// <summary>Tries the addresses before anything else is started, so that a refusal costs nothing.</summary>
    public static Problem? Probe(string[] urls)
    {
        foreach (var url in urls)
        {
            var address = BindingAddress.Parse(url);
            if (address.Port == 0 || address.IsUnixPipe) continue;
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IpOf(address.Host), address.Port));
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                return InUse(url);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.AccessDenied or SocketError.AddressNotAvailable)
            {
                return Refused(url, e);
            }
        }
        return null;
    }

    /// <summary>Starts the server; a problem when an address is taken or not allowed.</summary>
    public static async Task<Problem?> StartAsync(WebApplication app, string[] urls, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
            return null;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return InUse(string.Join(' ', urls));
        }
        catch (SocketException e)
        {
            return Refused(string.Join(' ', urls), e);
        }
    }

    private static Problem InUse(string urls) => Problem.Unavailable("kernel.serve.port_in_use", urls);

    private static Problem Refused(string urls, SocketException e) =>
        Problem.Unavailable("kernel.serve.address_refused", urls, e.Message);

    // As Kestrel reads a host: a number, localhost, or any name at all for every address.
    private static IPAddress IpOf(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var number) ? number
        : host == "localhost" ? IPAddress.Loopback
        : IPAddress.IPv6Any;

    // A proxy in front ends TLS and may add a path.
    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text) is { Scheme: "http", PathBase: "", Port: >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

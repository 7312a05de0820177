using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Mandate.Serving;

/// <summary>
/// Proxies that end TLS before us. Only they may say who asked and over which scheme; what others claim is dropped, or
/// anybody could sign in from as many addresses as they like.
/// </summary>
internal static class Proxies
{
    /// <summary>Reads addresses and networks with commas between, like <c>192.0.2.7, 2001:db8::/32</c>.</summary>
    /// <returns>Null where one of them is neither.</returns>
    public static IReadOnlyList<IPNetwork>? Read(string? text)
    {
        var parts = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network).ToList();
        return parts.Contains(null) ? null : [.. parts.Select(part => part!.Value)];
    }

    /// <summary>Trusts this machine, which ASP.NET Core does by itself, and the networks of the setting.</summary>
    public static void Trust(ForwardedHeadersOptions options, IReadOnlyList<IPNetwork> networks)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var network in networks) options.KnownIPNetworks.Add(network);
    }

    private static IPNetwork? Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}

using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Mandate.Organisation;

/// <summary>How many attempts one network address has: wide enough for an office behind one address.</summary>
internal sealed class AddressLimits
{
    /// <summary>At once, after a rest.</summary>
    public int Burst { get; set; } = 60;

    public int PerMinute { get; set; } = 10;
}

/// <summary>
/// So many attempts to sign in, or to open a one-time link, from one network address; it also keeps strangers from
/// making the server hash passwords all day.
/// </summary>
internal sealed class AddressLimiter(IOptions<AddressLimits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetTokenBucketLimiter(Network(address), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Value.Burst,
            TokensPerPeriod = limits.Value.PerMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    public bool Allows(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    // An IPv6 subscriber has at least a /64 of addresses to choose from: they count as one.
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}

using System.Net;
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
    private readonly TokenBuckets buckets = new(limits.Value.Burst, limits.Value.PerMinute);

    public bool Allows(IPAddress? address) => buckets.Allows(TokenBuckets.NetworkOf(address));

    public void Dispose() => buckets.Dispose();
}

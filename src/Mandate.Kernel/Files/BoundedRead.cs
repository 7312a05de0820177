namespace Mandate.Kernel;

/// <summary>Reads a stream whose length nobody vouches for.</summary>
public static class BoundedRead
{
    /// <returns>All of it, or <paramref name="most"/> + 1 bytes where it is longer, so that a larger one still shows.</returns>
    public static async Task<byte[]> ToEndAsync(Stream stream, long most, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (kept.Length <= most && await stream.ReadAsync(buffer, ct) is > 0 and var read)
            kept.Write(buffer, 0, (int)Math.Min(read, most + 1 - kept.Length));
        return kept.ToArray();
    }
}

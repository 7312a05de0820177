using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mandate.Kernel;

/// <summary>
/// SHA-256 over the hash before and every column of the row, each text with its length in UTF-8 bytes in front (-1 for
/// null), so that no two different rows can be read from the same bytes. Numbers are 8 bytes, the highest first.
/// </summary>
public static class JournalHash
{
    /// <summary>What stands before the first row.</summary>
    public static byte[] Genesis { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(byte[] previous, JournalEntry entry) => Of(previous, entry, entry.Seq);

    /// <summary>The hash that the row would have under another number.</summary>
    internal static byte[] Of(byte[] previous, JournalEntry entry, long seq)
    {
        string?[] texts = [entry.Actor, entry.OnBehalfOf, entry.Operation, entry.Reason,
            entry.SubjectType, entry.SubjectId, entry.Old, entry.New, entry.Event];
        var size = previous.Length + sizeof(long) * (2 + texts.Length) + texts.Sum(t => Encoding.UTF8.GetMaxByteCount(t?.Length ?? 0));
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            return SHA256.HashData(bytes.AsSpan(0, Write(bytes, previous, seq, entry.At, texts)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static int Write(Span<byte> to, byte[] previous, long seq, DateTimeOffset at, string?[] texts)
    {
        previous.CopyTo(to);
        var end = previous.Length;
        end += Write(to[end..], seq);
        // PostgreSQL keeps microseconds: so does the hash.
        end += Write(to[end..], at.UtcTicks / TimeSpan.TicksPerMicrosecond);
        foreach (var text in texts) end += Write(to[end..], text);
        return end;
    }

    private static int Write(Span<byte> to, string? text)
    {
        var length = text is null ? 0 : Encoding.UTF8.GetBytes(text, to[sizeof(long)..]);
        return Write(to, text is null ? -1 : length) + length;
    }

    private static int Write(Span<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(to, number);
        return sizeof(long);
    }
}

using System.Text;
using System.Text.Unicode;

namespace Mandate.Kernel;

/// <summary>Bytes to text: UTF-8 with or without its mark, and nothing else, because a guess would spoil names.</summary>
public static class StrictUtf8
{
    /// <returns>The text, or null after naming what is wrong and where.</returns>
    public static string? Decode(ImportFile file, ProblemList problems)
    {
        ReadOnlySpan<byte> bytes = file.Bytes;
        if (HasUtf16Mark(bytes) || LooksLikeUtf16(bytes))
        {
            problems.Add("kernel.csv.utf16", new Place(file.Name));
            return null;
        }
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        var wrong = FirstWrongByte(bytes);
        var row = 1 + bytes[..wrong].Count((byte)'\n');
        problems.Add("kernel.csv.not_utf8", new Place(file.Name, row), Convert.ToHexString(bytes.Slice(wrong, 1)));
        return null;
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((byte[])[0xFF, 0xFE]) || bytes.StartsWith((byte[])[0xFE, 0xFF]);

    // Without its mark: a header is of Latin letters, so one of its first two bytes is zero.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..];

    private static int FirstWrongByte(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done) return at;
            at += length;
        }
        return -1;
    }
}

using System.Buffers;
using System.Text.Unicode;

namespace Mandate.Cooperation;

/// <summary>
/// A window over a stream of UTF-8, or over bytes that are whole: whole characters only, none that XML forbids. It counts
/// lines, and grows only while what is kept from <see cref="At"/> on is longer than it is.
/// </summary>
/// <param name="source">Where more comes from.</param>
/// <param name="most">Bytes from <see cref="At"/> on that it holds at most.</param>
/// <param name="isChecked">False: whoever takes the bytes out of it looks at their characters.</param>
internal sealed class XmlBuffer(Stream source, int most = XmlBuffer.LongestToken, bool isChecked = true)
{
    /// <summary>Bytes of one tag, comment or processing instruction; more is not data but an attack.</summary>
    public const int LongestToken = 16 * 1024 * 1024;

    private const int Usual = 256 * 1024;

    private static readonly SearchValues<byte> Forbidden =
        SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    // What was read; past End there may be the beginning of a character whose rest is still to come.
    private int read;
    private int counted;
    private bool atEnd;

    public byte[] Data { get; private set; } = new byte[Usual];

    /// <summary>Where the next token begins.</summary>
    public int At { get; set; }

    public int End { get; private set; }

    /// <summary>Bytes that were taken from the stream.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Where <see cref="At"/> is in the stream.</summary>
    public long Offset => BytesRead - read + At;

    public ReadOnlySpan<byte> Rest => Data.AsSpan(At, End - At);

    /// <summary>What ended the data before its end, if anything did; the byte that did it stands at <see cref="End"/>.</summary>
    public string? Fault { get; private set; }

    public bool IsTooLong => End - At >= most;

    private long line = 1;

    /// <summary>The line of <see cref="At"/>.</summary>
    public long Line
    {
        get
        {
            if (At > counted)
            {
                line += Data.AsSpan(counted, At - counted).Count((byte)'\n');
                counted = At;
            }
            return line;
        }
    }

    /// <summary>Takes bytes that are whole instead of a stream's.</summary>
    /// <param name="whole">They are copied.</param>
    /// <param name="from">The line on which they begin.</param>
    public void Load(ReadOnlySpan<byte> whole, long from)
    {
        if (Data.Length < whole.Length || (Data.Length > Usual && whole.Length <= Usual)) Data = new byte[Math.Max(Usual, whole.Length)];
        whole.CopyTo(Data);
        (At, End, counted, read, line, Fault, atEnd) = (0, 0, 0, whole.Length, from, null, true);
        BytesRead += whole.Length;
        Admit();
    }

    /// <summary>Gets more behind what is there from <see cref="At"/> on; false where no more comes.</summary>
    public bool Fill()
    {
        if (atEnd || Fault is not null || IsTooLong) return false;
        MakeRoom();
        var before = End;
        while (End == before && !atEnd && Fault is null)
        {
            var more = source.Read(Data, read, Data.Length - read);
            atEnd = more == 0;
            read += more;
            BytesRead += more;
            Admit();
        }
        return End > before;
    }

    private void MakeRoom()
    {
        _ = Line;
        var kept = read - At;
        if (At == 0 && kept > Data.Length / 2)
        {
            var larger = new byte[Data.Length * 2];
            Data.AsSpan(0, kept).CopyTo(larger);
            Data = larger;
        }
        else
        {
            Data.AsSpan(At, kept).CopyTo(Data);
        }
        End -= At;
        read = kept;
        counted = At = 0;
    }

    // Moves End over the new whole characters, up to the first that may not be there.
    private void Admit()
    {
        if (!isChecked)
        {
            End = read;
            return;
        }
        ReadOnlySpan<byte> fresh = Data.AsSpan(End, read - End);
        var whole = fresh[..^Unfinished(fresh)];
        if (atEnd && fresh.Length > whole.Length) Fault = "xml.encoding";
        if (!Utf8.IsValid(whole)) whole = Cut(whole, Valid(whole), "xml.encoding");
        if (FirstForbidden(whole) is >= 0 and var bad) whole = Cut(whole, bad, "xml.character");
        End += whole.Length;
    }

    private ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, int at, string fault)
    {
        Fault = fault;
        return text[..at];
    }

    private static int FirstForbidden(ReadOnlySpan<byte> text)
    {
        var first = text.IndexOfAny(Forbidden);
        foreach (var none in (ReadOnlySpan<int>)[text.IndexOf("\uFFFE"u8), text.IndexOf("\uFFFF"u8)])
            if (none >= 0 && (first < 0 || none < first)) first = none;
        return first;
    }

    // Length of a character at the end of which only the beginning is there.
    private static int Unfinished(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var b = text[^back];
            if (b < 0x80) return 0;
            if (b < 0xC0) continue;
            var length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
            return length > back ? back : 0;
        }
        return 0;
    }

    private static int Valid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (System.Text.Rune.DecodeFromUtf8(text[at..], out _, out var used) == OperationStatus.Done) at += used;
        return at;
    }
}

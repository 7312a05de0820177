namespace Mandate.Cooperation;

/// <summary>A window on a stream: what is kept of it, where reading is, and what is read ahead.</summary>
internal sealed class SplitBuffer(Stream stream, int most)
{
    private byte[] bytes = new byte[512 * 1024];
    private int kept, at, end, countedTo;
    private long before;
    private int line = 1;

    public long BytesRead => before + end;

    /// <summary>More had to be kept than is allowed.</summary>
    public bool IsTooLarge { get; private set; }

    public long Offset => before + at;

    public byte Current => bytes[at];

    public byte At(int ahead) => bytes[at + ahead];

    public ReadOnlySpan<byte> Rest => bytes.AsSpan(at, end - at);

    /// <summary>From where it is kept to here.</summary>
    public ReadOnlySpan<byte> Taken => bytes.AsSpan(kept, at - kept);

    /// <summary>The line that is read, from 1.</summary>
    public int Line
    {
        get
        {
            line += bytes.AsSpan(countedTo, at - countedTo).Count((byte)'\n');
            countedTo = at;
            return line;
        }
    }

    /// <summary>From here on it is kept; what was before may go.</summary>
    public void Keep() => kept = at;

    public void Advance(int count) => at += count;

    public bool StartsWith(ReadOnlySpan<byte> text) => Need(text.Length) && Rest.StartsWith(text);

    /// <returns>False: the stream ends before.</returns>
    public bool Need(int count)
    {
        while (end - at < count) if (!Fill()) return false;
        return true;
    }

    /// <returns>False: nothing else comes.</returns>
    public bool SkipSpace()
    {
        while (true)
        {
            while (at < end && XmlCharacters.IsSpace(bytes[at])) at++;
            if (at < end) return true;
            Keep();
            if (!Fill()) return false;
        }
    }

    public bool To(byte mark)
    {
        var found = Find([mark], 0);
        if (found >= 0) at += found;
        return found >= 0;
    }

    /// <returns>How far ahead the first of the marks is, looking from <paramref name="from"/> on; -1: none comes.</returns>
    public int Find(ReadOnlySpan<byte> marks, int from)
    {
        while (true)
        {
            var rest = bytes.AsSpan(Math.Min(at + from, end), Math.Max(0, end - at - from));
            var found = marks.Length == 1 ? rest.IndexOf(marks[0]) : rest.IndexOfAny(marks);
            if (found >= 0) return from + found;
            from = Math.Max(from, end - at);
            if (!Fill()) return -1;
        }
    }

    /// <summary>Goes on behind <paramref name="text"/>.</summary>
    public bool Past(ReadOnlySpan<byte> text, int from)
    {
        while (true)
        {
            var rest = bytes.AsSpan(Math.Min(at + from, end), Math.Max(0, end - at - from));
            if (rest.IndexOf(text) is >= 0 and var found)
            {
                at += from + found + text.Length;
                return true;
            }
            from = Math.Max(from, end - at - text.Length + 1);
            if (!Fill()) return false;
        }
    }

    private bool Fill()
    {
        if (kept > 0) Shift();
        else if (end == bytes.Length && !Grow()) return false;
        var read = stream.Read(bytes, end, bytes.Length - end);
        end += read;
        return read > 0;
    }

    private void Shift()
    {
        _ = Line;
        bytes.AsSpan(kept, end - kept).CopyTo(bytes);
        (before, at, end, countedTo, kept) = (before + kept, at - kept, end - kept, countedTo - kept, 0);
    }

    private bool Grow()
    {
        IsTooLarge = bytes.Length >= most;
        if (!IsTooLarge) Array.Resize(ref bytes, Math.Min(most, bytes.Length * 2));
        return !IsTooLarge;
    }
}

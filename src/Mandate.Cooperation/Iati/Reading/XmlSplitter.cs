namespace Mandate.Cooperation;

/// <summary>
/// Cuts a file of any size into the elements right below its root, without looking into them: one buffer as large as the
/// largest of them, at most <see cref="MostBytes"/>. What is in each is for <see cref="XmlScanner"/>, on another thread,
/// which so finds what is wrong in every one of them.
/// </summary>
internal sealed class XmlSplitter(Stream utf8)
{
    /// <summary>Of one element below the root; the largest that were published have some 10 MB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private readonly XmlBuffer bytes = new(utf8, MostBytes, isChecked: false);
    private byte[] rootName = [];
    private Where where;

    // From where the buffer keeps to where reading is.
    private int ahead;

    private enum Where { Before, Inside, After }

    public XmlFault? Fault { get; private set; }

    public long BytesRead => bytes.BytesRead;

    /// <summary>The line on which the element that is read begins.</summary>
    public long Line => bytes.Line;

    private ReadOnlySpan<byte> Rest => bytes.Rest[ahead..];

    /// <summary>The start tag of the root as it stands; empty at a fault.</summary>
    public ReadOnlySpan<byte> ReadRoot()
    {
        if (!ToElement() || !Tag(out var empty)) return default;
        var tag = bytes.Rest[..ahead];
        rootName = tag[1..XmlNames.End(tag, 1)].ToArray();
        where = empty ? Where.After : Where.Inside;
        return tag;
    }

    /// <summary>Adds the next element to the chunk.</summary>
    /// <returns>False at the end, or at a fault.</returns>
    public bool Next(XmlChunk chunk)
    {
        if (Fault is not null || !ToElement()) return false;
        if (where == Where.After) return Fail(XmlFault.Outside);
        var line = bytes.Line;
        if (!Element()) return false;
        chunk.Add(bytes.Rest[..ahead], (int)line);
        return true;
    }

    // To where an element begins, past comments and instructions; false at the end of the file.
    private bool ToElement()
    {
        while (true)
        {
            Keep();
            if (!SkipSpace()) return where != Where.After && Fail(XmlFault.Cut);
            if (Rest[0] != '<') return Fail(XmlFault.Outside);
            if (!Need(2)) return Fail(XmlFault.Cut);
            switch (Rest[1])
            {
                case (byte)'!' when StartsWith("<!--"u8): if (!Past("-->"u8, 4)) return false; break;
                case (byte)'!': return Fail(StartsWith("<!DOCTYPE"u8) ? XmlFault.Dtd : XmlFault.Tag);
                case (byte)'?': if (!Instruction()) return false; break;
                case (byte)'/': if (!RootEnd()) return false; break;
                default: return true;
            }
        }
    }

    // Only the very first bytes are the declaration.
    private bool Instruction() => bytes.Offset > 0 && StartsWith("<?xml "u8) ? Fail(XmlFault.Tag) : Past("?>"u8, 2);

    private bool RootEnd()
    {
        if (!Past(">"u8, 2)) return false;
        if (where != Where.Inside || !XsdValues.Trim(bytes.Rest[2..(ahead - 1)]).SequenceEqual(rootName)) return Fail(XmlFault.End);
        where = Where.After;
        return true;
    }

    private bool Element()
    {
        var depth = 0;
        do
        {
            if (!To((byte)'<') || !Need(2)) return Fail(XmlFault.Cut);
            switch (Rest[1])
            {
                case (byte)'!' when StartsWith("<!--"u8): if (!Past("-->"u8, 4)) return false; break;
                case (byte)'!' when StartsWith("<![CDATA["u8): if (!Past("]]>"u8, 9)) return false; break;
                case (byte)'!': return Fail(StartsWith("<!DOCTYPE"u8) ? XmlFault.Dtd : XmlFault.Tag);
                case (byte)'?': if (!Past("?>"u8, 2)) return false; break;
                case (byte)'/': if (!Past(">"u8, 2)) return false; depth--; break;
                default: if (!Tag(out var empty)) return false; depth += empty ? 0 : 1; break;
            }
            if (depth > XmlFault.MostLevels) return Fail(XmlFault.Deep);
        }
        while (depth > 0);
        return true;
    }

    // A > within quotes does not end a tag.
    private bool Tag(out bool empty)
    {
        empty = false;
        var from = 1;
        while (true)
        {
            if (Find("\"'>"u8, from) is not (>= 0 and var found)) return Lost();
            if (Rest[found] == '>')
            {
                empty = Rest[found - 1] == '/';
                ahead += found + 1;
                return true;
            }
            if (Find([Rest[found]], found + 1) is not (>= 0 and var closed)) return Lost();
            from = closed + 1;
        }
    }

    private void Keep()
    {
        bytes.At += ahead;
        ahead = 0;
    }

    private bool StartsWith(ReadOnlySpan<byte> text) => Need(text.Length) && Rest.StartsWith(text);

    private bool Need(int count)
    {
        while (Rest.Length < count) if (!bytes.Fill()) return false;
        return true;
    }

    private bool SkipSpace()
    {
        while (true)
        {
            bytes.At += XmlNames.SkipSpace(bytes.Rest, 0);
            if (!bytes.Rest.IsEmpty) return true;
            if (!bytes.Fill()) return false;
        }
    }

    private bool To(byte mark)
    {
        var found = Find([mark], 0);
        ahead += Math.Max(found, 0);
        return found >= 0;
    }

    /// <returns>How far ahead the first of the marks is, looking from <paramref name="from"/> on; -1: none comes.</returns>
    private int Find(ReadOnlySpan<byte> marks, int from)
    {
        while (true)
        {
            var rest = Rest;
            var found = from >= rest.Length ? -1 : marks.Length == 1 ? rest[from..].IndexOf(marks[0]) : rest[from..].IndexOfAny(marks);
            if (found >= 0) return from + found;
            from = Math.Max(from, rest.Length);
            if (!bytes.Fill()) return -1;
        }
    }

    // Goes on behind a text.
    private bool Past(ReadOnlySpan<byte> end, int from)
    {
        while (true)
        {
            var rest = Rest;
            if (from < rest.Length && rest[from..].IndexOf(end) is >= 0 and var found)
            {
                ahead += from + found + end.Length;
                return true;
            }
            from = Math.Max(from, rest.Length - end.Length + 1);
            if (!bytes.Fill()) return Lost();
        }
    }

    private bool Lost() => Fail(bytes.IsTooLong ? XmlFault.Large : XmlFault.Cut);

    private bool Fail(string code)
    {
        if (bytes.IsTooLong) code = XmlFault.Large;
        Keep();
        Fault = new(code, bytes.Line, XmlFault.Seen(bytes.Rest));
        return false;
    }
}

namespace Mandate.Cooperation;

/// <summary>
/// Cuts a file of any size into the elements right below its root, without looking into them: one buffer as large as the
/// largest of them, at most <see cref="MostBytes"/>. What is in each is for <see cref="XmlPullReader"/>, on another thread.
/// </summary>
internal sealed class XmlSplitter(Stream utf8)
{
    /// <summary>Of one element below the root; the largest that were published have some 10 MB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private readonly SplitBuffer buffer = new(utf8, MostBytes);
    private byte[] rootName = [];
    private Where where;

    private enum Where { Before, Inside, After }

    public XmlFault? Fault { get; private set; }

    /// <summary>Line of <see cref="Fault"/>.</summary>
    public int FaultLine { get; private set; }

    public long BytesRead => buffer.BytesRead;

    /// <summary>The line that is read.</summary>
    public int Line => buffer.Line;

    /// <summary>The start tag of the root as it stands; empty at a fault.</summary>
    public ReadOnlySpan<byte> ReadRoot()
    {
        if (!ToElement() || !Tag(out var empty)) return default;
        var tag = buffer.Taken;
        rootName = tag.Slice(1, XmlCharacters.NameLength(tag, 1)).ToArray();
        where = empty ? Where.After : Where.Inside;
        return tag;
    }

    /// <summary>Adds the next element to the chunk.</summary>
    /// <returns>False at the end, or at a fault.</returns>
    public bool Next(XmlChunk chunk)
    {
        if (Fault is not null || !ToElement()) return false;
        if (where == Where.After) return Fail(XmlFault.Outside);
        var line = buffer.Line;
        if (!Element()) return false;
        chunk.Add(buffer.Taken, line);
        return true;
    }

    // To where an element begins, past comments and instructions; false at the end of the file.
    private bool ToElement()
    {
        while (true)
        {
            if (!buffer.SkipSpace()) return where != Where.After && Fail(XmlFault.Cut);
            if (buffer.Current != '<') return Fail(XmlFault.Outside);
            if (!buffer.Need(2)) return Fail(XmlFault.Cut);
            buffer.Keep();
            switch (buffer.At(1))
            {
                case (byte)'!' when buffer.StartsWith("<!--"u8): if (!Past("-->"u8, 4)) return false; break;
                case (byte)'!': return Fail(buffer.StartsWith("<!DOCTYPE"u8) ? XmlFault.Dtd : XmlFault.Tag);
                case (byte)'?': if (!Instruction()) return false; break;
                case (byte)'/': if (!RootEnd()) return false; break;
                default: return true;
            }
        }
    }

    // Only the very first bytes are the declaration.
    private bool Instruction() => buffer.Offset > 0 && buffer.StartsWith("<?xml "u8) ? Fail(XmlFault.Tag) : Past("?>"u8, 2);

    private bool RootEnd()
    {
        if (!Past(">"u8, 2)) return false;
        if (where != Where.Inside || !XmlText.Trim(buffer.Taken[2..^1]).SequenceEqual(rootName)) return Fail(XmlFault.End);
        where = Where.After;
        return true;
    }

    private bool Element()
    {
        var depth = 0;
        buffer.Keep();
        do
        {
            if (!buffer.To((byte)'<') || !buffer.Need(2)) return Fail(XmlFault.Cut);
            switch (buffer.At(1))
            {
                case (byte)'!' when buffer.StartsWith("<!--"u8): if (!Past("-->"u8, 4)) return false; break;
                case (byte)'!' when buffer.StartsWith("<![CDATA["u8): if (!Past("]]>"u8, 9)) return false; break;
                case (byte)'!': return Fail(buffer.StartsWith("<!DOCTYPE"u8) ? XmlFault.Dtd : XmlFault.Tag);
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
            if (buffer.Find("\"'>"u8, from) is not (>= 0 and var found)) return Lost();
            if (buffer.At(found) == '>')
            {
                empty = buffer.At(found - 1) == '/';
                buffer.Advance(found + 1);
                return true;
            }
            if (buffer.Find([buffer.At(found)], found + 1) is not (>= 0 and var closed)) return Lost();
            from = closed + 1;
        }
    }

    private bool Past(ReadOnlySpan<byte> end, int from) => buffer.Past(end, from) || Lost();

    private bool Lost() => Fail(buffer.IsTooLarge ? XmlFault.Large : XmlFault.Cut);

    private bool Fail(string code)
    {
        if (buffer.IsTooLarge) code = XmlFault.Large;
        (Fault, FaultLine) = (new(code, 0, XmlScratch.Seen(buffer.Rest)), buffer.Line);
        return false;
    }
}

namespace Mandate.Cooperation;

internal enum XmlNode { None, Start, End, Text, Comment, Instruction }

/// <summary>
/// Reads one element with all that is in it, from UTF-8 that lies in memory, and says what is not well-formed. It knows
/// no DTD, so nothing can be fetched or expanded. Made because an import reads hundreds of megabytes: names and values
/// are parts of the bytes, nothing is copied, and the bytes of an activity are kept as they are.
/// </summary>
internal ref struct XmlPullReader(ReadOnlySpan<byte> xml, XmlScratch scratch)
{
    private readonly ReadOnlySpan<byte> xml = xml;
    private readonly XmlScratch scratch = scratch;
    private int at;
    private bool closes, isAlone, hasRoot;

    public XmlNode Node { get; private set; }

    /// <summary>Elements that are open, the one just begun or ended among them.</summary>
    public int Depth { get; private set; }

    /// <summary>Of an element: as it is written, with its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Of a text: as it is written, its references not resolved (of CDATA: as it is, see <see cref="IsCData"/>).</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public bool IsCData { get; private set; }

    /// <summary>The element just begun has its end in the same tag.</summary>
    public bool IsEmpty { get; private set; }

    public XmlFault? Fault { get; private set; }

    /// <summary>Where the node began.</summary>
    public int Offset { get; private set; }

    public int Attributes { get; private set; }

    public readonly ReadOnlySpan<byte> AttributeName(int i) => xml[scratch.Attributes[i].Name];

    public readonly ReadOnlySpan<byte> AttributeValue(int i) => xml[scratch.Attributes[i].Value];

    /// <summary>As it is written; empty where there is none.</summary>
    public readonly ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < Attributes; i++)
            if (AttributeName(i).SequenceEqual(name)) return AttributeValue(i);
        return default;
    }

    /// <summary>The next node below the element at <paramref name="depth"/>; false at its end, or at a fault.</summary>
    public bool ReadInside(int depth)
    {
        if (Node == XmlNode.Start && IsEmpty && Depth == depth) return false;
        return Read() && !(Node == XmlNode.End && Depth == depth);
    }

    /// <returns>False at the end of the whole, or at a fault.</returns>
    public bool Read()
    {
        if (closes)
        {
            closes = false;
            scratch.Prefixes.Leave(Depth--);
        }
        Offset = at;
        if (Fault is not null) return false;
        if (at == xml.Length) return (Depth > 0 || !hasRoot) && Fail(XmlFault.Cut, at);
        return xml[at] == '<' ? Markup() : Text();
    }

    private bool Text()
    {
        var length = xml[at..].IndexOf((byte)'<');
        if (length < 0) length = xml.Length - at;
        var text = Value = xml.Slice(at, length);
        (Node, IsCData, Attributes) = (XmlNode.Text, false, 0);
        if (text.IndexOfAny((byte)'&', (byte)']') >= 0)
        {
            if (text.IndexOf("]]>"u8) is >= 0 and var wrong) return Fail(XmlFault.Tag, at + wrong, "]]>");
            if (XmlText.FindWrongReference(text) is >= 0 and var reference) return Fail(XmlFault.Entity, at + reference, Seen(at + reference));
        }
        if (Depth == 0 && XmlText.Trim(text).Length > 0) return Fail(XmlFault.Outside, at, Seen(at));
        at += length;
        return true;
    }

    private bool Markup()
    {
        Attributes = 0;
        var rest = xml[at..];
        if (rest.Length < 2) return Fail(XmlFault.Cut, at);
        return rest[1] switch
        {
            (byte)'/' => EndTag(),
            (byte)'?' => Instruction(),
            (byte)'!' when rest.StartsWith("<!--"u8) => Comment(),
            (byte)'!' when rest.StartsWith("<![CDATA["u8) => Depth > 0 ? Span(9, "]]>"u8, XmlNode.Text) : Fail(XmlFault.Outside, at, "<![CDATA["),
            (byte)'!' => Fail(rest.StartsWith("<!DOCTYPE"u8) ? XmlFault.Dtd : XmlFault.Tag, at, Seen(at)),
            _ => StartTag(),
        };
    }

    private bool Comment()
    {
        if (!Span(4, "-->"u8, XmlNode.Comment)) return false;
        // Two hyphens stand in a comment only at its end.
        return (Value.IndexOf("--"u8) < 0 && (Value.Length == 0 || Value[^1] != '-')) || Fail(XmlFault.Tag, Offset, "--");
    }

    private bool Instruction()
    {
        var name = XmlCharacters.NameLength(xml, at + 2);
        if (name == 0 || xml.Slice(at + 2, name).Contains((byte)':') || (name == 3 && (xml[at + 2] | 32) == 'x' && (xml[at + 3] | 32) == 'm' && (xml[at + 4] | 32) == 'l')) return Fail(XmlFault.Tag, at, Seen(at));
        var after = at + 2 + name;
        if (after < xml.Length && !XmlCharacters.IsSpace(xml[after]) && !xml[after..].StartsWith("?>"u8)) return Fail(XmlFault.Tag, at, Seen(at));
        return Span(2, "?>"u8, XmlNode.Instruction);
    }

    private bool Span(int start, ReadOnlySpan<byte> end, XmlNode node)
    {
        var length = xml[(at + start)..].IndexOf(end);
        if (length < 0) return Fail(XmlFault.Cut, at);
        (Node, IsCData) = (node, node == XmlNode.Text);
        Value = xml.Slice(at + start, length);
        at += start + length + end.Length;
        return true;
    }

    private bool EndTag()
    {
        var length = XmlCharacters.NameLength(xml, at + 2);
        var name = xml.Slice(at + 2, length);
        var end = AfterSpace(at + 2 + length);
        if (end == xml.Length) return Fail(XmlFault.Cut, at);
        if (xml[end] != '>') return Fail(XmlFault.Tag, at, Seen(at));
        if (Depth == 0 || !name.SequenceEqual(xml[scratch.Open[Depth]])) return Fail(XmlFault.End, at, Seen(at));
        (Node, closes, IsEmpty, at) = (XmlNode.End, true, false, end + 1);
        Name = name;
        return true;
    }

    /// <summary>Reads the first tag alone, whatever prefixes it has: they may be declared above it.</summary>
    public bool ReadTag()
    {
        isAlone = true;
        return StartTag();
    }

    private bool StartTag()
    {
        var length = XmlCharacters.NameLength(xml, at + 1);
        if (length == 0) return Fail(XmlFault.Tag, at, Seen(at));
        if (Depth == 0 && hasRoot) return Fail(XmlFault.Outside, at, Seen(at));
        hasRoot = true;
        if (Depth == XmlFault.MostLevels) return Fail(XmlFault.Deep, at, Seen(at));
        var name = new Range(at + 1, at + 1 + length);
        Node = XmlNode.Start;
        Name = xml[name];
        scratch.Open[++Depth] = name;
        if (!AttributeList(at + 1 + length)) return false;
        if (!isAlone && !Declare()) return false;
        closes = IsEmpty;
        return true;
    }

    private bool AttributeList(int from)
    {
        while (true)
        {
            var next = AfterSpace(from);
            if (next == xml.Length) return Fail(XmlFault.Cut, at);
            if (xml[next] == '>') return Ends(next + 1, false);
            if (xml[next] == '/') return next + 1 == xml.Length ? Fail(XmlFault.Cut, at) : xml[next + 1] == '>' ? Ends(next + 2, true) : Fail(XmlFault.Tag, at, Seen(at));
            if (next == from) return Fail(XmlFault.Tag, at, Seen(at));
            from = OneAttribute(next);
            if (from < 0) return false;
        }
    }

    private bool Ends(int after, bool empty)
    {
        (at, IsEmpty) = (after, empty);
        return true;
    }

    /// <returns>Where it ends; -1 at a fault.</returns>
    private int OneAttribute(int start)
    {
        var length = XmlCharacters.NameLength(xml, start);
        var equals = AfterSpace(start + length);
        if (length == 0 || equals == xml.Length || xml[equals] != '=') return Refuse(XmlFault.Tag, start);
        var quote = AfterSpace(equals + 1);
        if (quote == xml.Length || xml[quote] is not ((byte)'"' or (byte)'\'')) return Refuse(XmlFault.Tag, start);
        var value = xml[(quote + 1)..];
        var end = value.IndexOfAny(xml[quote], (byte)'<');
        if (end < 0) return Refuse(XmlFault.Cut, start);
        if (value[end] == '<') return Refuse(XmlFault.Tag, start);
        if (XmlText.FindWrongReference(value[..end]) is >= 0 and var wrong) return Refuse(XmlFault.Entity, quote + 1 + wrong);
        if (Attributes == XmlFault.MostAttributes) return Refuse(XmlFault.Many, start);
        var name = xml.Slice(start, length);
        for (var i = 0; i < Attributes; i++) if (AttributeName(i).SequenceEqual(name)) return Refuse(XmlFault.Twice, start);
        scratch.Attributes[Attributes++] = (start..(start + length), (quote + 1)..(quote + 1 + end));
        return quote + 2 + end;
    }

    private readonly int AfterSpace(int from)
    {
        while (from < xml.Length && XmlCharacters.IsSpace(xml[from])) from++;
        return from;
    }

    // Prefixes are rare: names without a colon cost one look.
    private bool Declare()
    {
        for (var i = 0; i < Attributes; i++)
            if (AttributeName(i).StartsWith("xmlns"u8) && !scratch.Prefixes.Declare(AttributeName(i), AttributeValue(i), Depth)) return Fail(XmlFault.Prefix, Offset, Seen(Offset));
        if (!scratch.Prefixes.Knows(Name)) return Fail(XmlFault.Prefix, Offset, Seen(Offset));
        for (var i = 0; i < Attributes; i++)
        {
            var name = AttributeName(i);
            if (name.IndexOf((byte)':') < 0 || name.StartsWith("xmlns:"u8)) continue;
            if (!scratch.Prefixes.Knows(name)) return Fail(XmlFault.Prefix, Offset, Seen(Offset));
            for (var j = 0; j < i; j++) if (scratch.Prefixes.AreSame(name, AttributeName(j))) return Fail(XmlFault.Twice, Offset, Seen(Offset));
        }
        return true;
    }

    private int Refuse(string code, int offset)
    {
        Fail(code, offset, Seen(offset));
        return -1;
    }

    private bool Fail(string code, int offset, string detail = "")
    {
        (Fault, Node) = (new(code, offset, detail), XmlNode.None);
        return false;
    }

    private readonly string Seen(int offset) => XmlScratch.Seen(xml[offset..]);
}

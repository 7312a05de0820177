using System.Globalization;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>What was read.</summary>
internal enum XmlToken
{
    Start, End, Text, Done, Fault,

    /// <summary>Nothing that matters to a reader, or not yet all of it; both stay inside the scanner.</summary>
    Skip, More,
}

/// <summary>
/// Reads XML 1.0 with namespaces straight from bytes: well-formed or refused with the line, without document types,
/// at most <see cref="Deepest"/> levels deep, and without memory for what it has read. Validation gives it a stream, an
/// import one element after another.
/// </summary>
internal sealed partial class XmlScanner(Stream source, NameTable names)
{
    /// <summary>An activity has ten levels; a file with more than this was made to exhaust a reader.</summary>
    public const int Deepest = 1000;

    private readonly XmlBuffer bytes = new(source);
    private readonly XmlNamespaces spaces = new();
    private readonly List<int> ends = [0];
    private byte[] opened = new byte[1024];
    private bool hasRoot, isInData, isPastDeclaration, isFragment;
    private int pendingEnd;

    /// <summary>For elements that are handed over whole, by <see cref="Load"/>.</summary>
    public XmlScanner(NameTable names)
        : this(Stream.Null, names)
    {
    }

    /// <summary>What was read last.</summary>
    public XmlToken Token { get; private set; } = XmlToken.Skip;

    public int Depth => ends.Count - 1;

    public long BytesRead => bytes.BytesRead;

    /// <summary>Line of the tag that was read last, or of the fault.</summary>
    public long Line { get; private set; }

    /// <summary>What is wrong: a rule <c>xml.…</c>; with what it is about.</summary>
    public (string Rule, string About) Fault { get; private set; }

    /// <summary>The name of the element that was read, in the table of names; 0 where it has none or a namespace.</summary>
    public int NameId { get; private set; }

    public string Namespace { get; private set; } = "";

    public ReadOnlySpan<byte> Name => bytes.Data.AsSpan(nameAt, nameLength);

    public ReadOnlySpan<byte> Text => textIsDecoded ? decoded.AsSpan(textAt, textLength) : bytes.Data.AsSpan(textAt, textLength);

    private int nameAt, nameLength, textAt, textLength;
    private bool textIsDecoded;

    /// <summary>Begins to read an element by itself.</summary>
    /// <param name="element">It is copied.</param>
    /// <param name="line">On which it begins.</param>
    /// <param name="anyPrefix">Only its first tag matters: prefixes may be declared above it, and declarations are listed with its attributes.</param>
    public void Load(ReadOnlySpan<byte> element, long line, bool anyPrefix = false)
    {
        bytes.Load(element, line);
        spaces.Close(0);
        ends.RemoveRange(1, ends.Count - 1);
        (hasRoot, isInData, isPastDeclaration, isFragment, pendingEnd, attributeCount) = (false, false, true, anyPrefix, 0, 0);
        (Token, Line, Fault) = (XmlToken.Skip, line, default);
    }

    // A fault stays: nothing behind it is read.
    public XmlToken Read() => Token == XmlToken.Fault ? Token : Token = Next();

    /// <summary>The next token within the element at a depth; false at its end, or at a fault.</summary>
    public bool ReadInside(int depth) => Read() is XmlToken.Start or XmlToken.Text || (Token == XmlToken.End && Depth >= depth);

    private XmlToken Next()
    {
        if (pendingEnd > 0) return CloseEmpty();
        while (true)
        {
            if (bytes.At == bytes.End && !bytes.Fill()) return Ended();
            var token = !isInData && bytes.Data[bytes.At] == (byte)'<' ? Markup(bytes.Rest) : isInData ? InData(bytes.Rest) : Characters(bytes.Rest);
            if (token == XmlToken.Skip) continue;
            if (token != XmlToken.More) return token;
            if (!bytes.Fill()) return Ended();
        }
    }

    /// <summary>Looks only for the end of the file: whether the rest is whole matters no more.</summary>
    private XmlToken Ended()
    {
        if (bytes.Fault is { } fault) return Refuse(fault, bytes.Data[bytes.End].ToString("X2", CultureInfo.InvariantCulture));
        if (bytes.IsTooLong) return Refuse("xml.long_token");
        if (bytes.At == bytes.End && Depth == 0 && hasRoot) return XmlToken.Done;
        return bytes.BytesRead == 0 || (!hasRoot && bytes.At == bytes.End) ? Refuse("xml.empty") : Refuse("xml.cut", Depth == 0 ? "" : LastOpened());
    }

    private string LastOpened() => Encoding.UTF8.GetString(opened.AsSpan(ends[^2], ends[^1] - ends[^2]));

    private XmlToken Refuse(string rule, string about = "")
    {
        Line = bytes.Line;
        Fault = (rule, about);
        return XmlToken.Fault;
    }

    private XmlToken Markup(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 2) return XmlToken.More;
        return rest[1] switch
        {
            (byte)'/' => EndTag(rest),
            (byte)'!' => Declared(rest),
            (byte)'?' => Instruction(rest),
            _ => StartTag(rest),
        };
    }

    private XmlToken EndTag(ReadOnlySpan<byte> rest)
    {
        var end = XmlNames.End(rest, 2);
        var close = XmlNames.SkipSpace(rest, end);
        if (close == rest.Length) return XmlToken.More;
        if (Depth == 0) return Refuse("xml.tag", Encoding.UTF8.GetString(rest[..end]));
        var from = ends[^2];
        if (rest[close] != (byte)'>' || !rest[2..end].SequenceEqual(opened.AsSpan(from, ends[^1] - from))) return Refuse("xml.end_tag", LastOpened());
        Line = bytes.Line;
        bytes.At += close + 1;
        return Close();
    }

    private XmlToken CloseEmpty()
    {
        pendingEnd = 0;
        return Close();
    }

    private XmlToken Close()
    {
        if (!spaces.IsEmpty) spaces.Close(Depth);
        ends.RemoveAt(ends.Count - 1);
        return XmlToken.End;
    }

    private void Open(ReadOnlySpan<byte> name)
    {
        var (from, to) = (ends[^1], ends[^1] + name.Length);
        if (to > opened.Length) Array.Resize(ref opened, Math.Max(to, opened.Length * 2));
        name.CopyTo(opened.AsSpan(from));
        ends.Add(to);
    }

    private XmlToken Pass(int length)
    {
        bytes.At += length;
        return XmlToken.Skip;
    }
}

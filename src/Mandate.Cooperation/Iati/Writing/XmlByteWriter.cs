using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>
/// Writes XML as UTF-8 straight into bytes: names are bytes already, texts are encoded once, and nothing else is made. What
/// it writes is, byte for byte, what the runtime's own writer writes with two spaces a level and LF, so that what was
/// published before compares with what is published now.
/// </summary>
/// <param name="to">Where full buffers go; null: everything stays in <see cref="Written"/>.</param>
internal sealed class XmlByteWriter(Stream? to = null)
{
    private const int Full = 64 * 1024;

    // Longest text written in one go; longer ones go in parts.
    private const int Part = 4_000;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. "&<>\"", .. Enumerable.Range(0, 32).Select(c => (char)c), '\uFFFE', '\uFFFF']);
    private static readonly byte[] Spaces = [(byte)'\n', .. Enumerable.Repeat((byte)' ', 200)];

    private byte[] bytes = new byte[Full];
    private byte[] names = new byte[256];
    private (int Start, bool HasElements, bool HasText)[] open = new (int, bool, bool)[32];
    private int length, namesLength, depth;
    private bool isTagOpen, isBegun;

    /// <summary>What has not gone to the stream yet.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Bytes from the first on.</summary>
    public long Position => gone + length;

    private long gone;

    /// <summary>Begins another document.</summary>
    public void Clear() => (length, namesLength, depth, isTagOpen, isBegun, gone) = (0, 0, 0, false, false, 0);

    /// <summary>Once, before all.</summary>
    public void Declaration()
    {
        isBegun = true;
        Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8);
    }

    public void Start(ReadOnlySpan<byte> name)
    {
        CloseTag();
        var isMixed = depth > 0 && open[depth - 1].HasText;
        if (depth > 0) open[depth - 1].HasElements = true;
        if (!isMixed && isBegun) Line(depth);
        if (depth == open.Length) Array.Resize(ref open, depth * 2);
        open[depth++] = (namesLength, false, isMixed);
        if (names.Length - namesLength < name.Length) Array.Resize(ref names, names.Length * 2 + name.Length);
        name.CopyTo(names.AsSpan(namesLength));
        namesLength += name.Length;
        var room = Take(1 + name.Length);
        room[0] = (byte)'<';
        name.CopyTo(room[1..]);
        isTagOpen = isBegun = true;
    }

    /// <summary>Ends the element begun last.</summary>
    public void End()
    {
        var (start, hasElements, hasText) = open[--depth];
        if (isTagOpen) Raw(" />"u8);
        else
        {
            if (hasElements && !hasText) Line(depth);
            var name = names.AsSpan(start, namesLength - start);
            var room = Take(3 + name.Length);
            (room[0], room[1], room[^1]) = ((byte)'<', (byte)'/', (byte)'>');
            name.CopyTo(room[2..]);
        }
        namesLength = start;
        isTagOpen = false;
    }

    /// <summary>Left out where there is no value.</summary>
    public void Attribute(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) return;
        Begin(name);
        Write(value, isAttribute: true);
        Take(1)[0] = (byte)'"';
    }

    public void Attribute(ReadOnlySpan<byte> name, bool? value) => Attribute(name, value is null ? null : value.Value ? "1" : "0");

    public void Attribute(ReadOnlySpan<byte> name, DateOnly value)
    {
        Begin(name);
        Date(value);
        Take(1)[0] = (byte)'"';
    }

    public void Attribute(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is not { } number) return;
        Begin(name);
        Number(number);
        Take(1)[0] = (byte)'"';
    }

    /// <summary>The moment in universal time, to the second.</summary>
    public void Attribute(ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        Begin(name);
        Date(DateOnly.FromDateTime(value.UtcDateTime));
        value.UtcDateTime.TryFormat(Take(10), out _, "'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Take(1)[0] = (byte)'"';
    }

    public void Text(string value)
    {
        BeginText();
        Write(value, isAttribute: false);
    }

    public void Text(decimal value)
    {
        BeginText();
        Number(value);
    }

    /// <summary>An element with a text and nothing else.</summary>
    public void Element(ReadOnlySpan<byte> name, string value)
    {
        Start(name);
        if (value.Length > 0) Text(value);
        End();
    }

    /// <summary>Hands all that was written to the stream.</summary>
    public void Flush()
    {
        if (to is null) return;
        to.Write(bytes, 0, length);
        (gone, length) = (gone + length, 0);
    }

    private void Begin(ReadOnlySpan<byte> name)
    {
        if (!isTagOpen) throw new InvalidOperationException($"{Encoding.UTF8.GetString(name)}: attributes come before what is in the element.");
        var room = Take(3 + name.Length);
        room[0] = (byte)' ';
        name.CopyTo(room[1..]);
        (room[^2], room[^1]) = ((byte)'=', (byte)'"');
    }

    private void BeginText()
    {
        CloseTag();
        if (depth > 0) open[depth - 1].HasText = true;
    }

    private void CloseTag()
    {
        if (isTagOpen) Take(1)[0] = (byte)'>';
        isTagOpen = false;
    }

    private void Line(int level) => Raw(Spaces.AsSpan(0, Math.Min(Spaces.Length, 1 + 2 * level)));

    private void Date(DateOnly day) => day.TryFormat(Take(10), out _, "O", CultureInfo.InvariantCulture);

    // Without zeros that say nothing: 12.50 is 12.5, whatever it was added up from.
    private void Number(decimal value)
    {
        Span<byte> digits = stackalloc byte[40];
        value.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        digits = digits[..count];
        if (digits.Contains((byte)'.')) digits = digits.TrimEnd((byte)'0').TrimEnd((byte)'.');
        Raw(digits);
    }

    private void Write(ReadOnlySpan<char> text, bool isAttribute)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Plain(text[..at]);
            // Two signs may end a line; they are one end.
            var isPair = !isAttribute && text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
            if (!isPair) Raw(Reference(text[at], isAttribute));
            text = text[(at + 1)..];
        }
        Plain(text);
    }

    // A pair of surrogates is not cut in two.
    private void Plain(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var count = Math.Min(Part, text.Length);
            if (count < text.Length && char.IsHighSurrogate(text[count - 1])) count--;
            Make(3 * count);
            length += Encoding.UTF8.GetBytes(text[..count], bytes.AsSpan(length));
            text = text[count..];
        }
    }

    private void Raw(ReadOnlySpan<byte> raw) => raw.CopyTo(Take(raw.Length));

    private Span<byte> Take(int count)
    {
        Make(count);
        length += count;
        return bytes.AsSpan(length - count, count);
    }

    private void Make(int room)
    {
        if (bytes.Length - length >= room) return;
        Flush();
        if (bytes.Length - length < room) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + room));
    }

    // Characters that XML has no place for are left out: the runtime's writer would refuse the whole for them.
    private static ReadOnlySpan<byte> Reference(char c, bool isAttribute) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => isAttribute ? "&quot;"u8 : "\""u8,
        '\t' => isAttribute ? "&#x9;"u8 : "\t"u8,
        '\n' => isAttribute ? "&#xA;"u8 : "\n"u8,
        '\r' => isAttribute ? "&#xD;"u8 : "\n"u8,
        _ => default,
    };
}

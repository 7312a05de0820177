using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>
/// Writes XML as UTF-8 straight into a buffer: names are bytes already, texts are encoded once, and nothing else is made.
/// The same calls give the same bytes: LF ends lines, each element that holds elements is indented by two spaces.
/// </summary>
internal sealed class XmlByteWriter(IBufferWriter<byte> to)
{
    // Longest text written in one go; longer ones go in parts.
    private const int Part = 2_000;

    private static readonly SearchValues<char> Escaped = SearchValues.Create((char[])['&', '<', '>', '"', .. Enumerable.Range(0, 32).Select(c => (char)c), '\uFFFE', '\uFFFF']);
    private static readonly byte[] Spaces = [(byte)'\n', .. Enumerable.Repeat((byte)' ', 64)];

    private readonly Stack<(XmlName Name, bool HasElements, bool HasText)> open = new();
    private bool isTagOpen;

    /// <summary>Once, before all.</summary>
    public void Declaration() => to.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8);

    public void Start(XmlName name)
    {
        CloseTag();
        var hasText = open.TryPeek(out var parent) && parent.HasText;
        if (open.Count > 0 && !hasText)
        {
            open.Pop();
            open.Push(parent with { HasElements = true });
        }
        if (!hasText) Line(open.Count);
        to.Write(name.Start);
        open.Push((name, false, false));
        isTagOpen = true;
    }

    /// <summary>Ends the element begun last.</summary>
    public void End()
    {
        var (name, hasElements, _) = open.Pop();
        if (isTagOpen) to.Write("/>"u8);
        else
        {
            if (hasElements) Line(open.Count);
            to.Write(name.End);
        }
        isTagOpen = false;
        if (open.Count == 0) to.Write("\n"u8);
    }

    /// <summary>Left out where there is no value.</summary>
    public void Attribute(XmlName name, string? value)
    {
        if (value is null) return;
        Begin(name);
        Write(value, attribute: true);
        to.Write("\""u8);
    }

    /// <inheritdoc cref="Attribute(XmlName, string?)"/>
    public void Attribute(XmlName name, DateOnly? value)
    {
        if (value is not { } day) return;
        Begin(name);
        Date(day);
        to.Write("\""u8);
    }

    /// <inheritdoc cref="Attribute(XmlName, string?)"/>
    public void Attribute(XmlName name, decimal? value)
    {
        if (value is not { } number) return;
        Begin(name);
        Number(number);
        to.Write("\""u8);
    }

    /// <summary>The moment in universal time, to the second.</summary>
    public void Attribute(XmlName name, DateTimeOffset? value)
    {
        if (value is not { } moment) return;
        Begin(name);
        var span = to.GetSpan(40);
        moment.UtcDateTime.TryFormat(span, out var written, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        to.Advance(written);
        to.Write("\""u8);
    }

    public void Text(string value)
    {
        CloseTag();
        Mark();
        Write(value, attribute: false);
    }

    public void Text(decimal value)
    {
        CloseTag();
        Mark();
        Number(value);
    }

    /// <summary>An element with a text and nothing else.</summary>
    public void Element(XmlName name, string? value)
    {
        if (value is null) return;
        Start(name);
        Text(value);
        End();
    }

    /// <summary>XML that is whole by itself, as it is.</summary>
    public void Whole(ReadOnlySpan<byte> element)
    {
        CloseTag();
        if (open.TryPop(out var parent)) open.Push(parent with { HasElements = true });
        Line(open.Count);
        to.Write(element);
    }

    private void Begin(XmlName name)
    {
        if (!isTagOpen) throw new InvalidOperationException($"{name}: attributes come before what is in the element.");
        to.Write(name.Attribute);
    }

    private void Mark()
    {
        var (name, hasElements, _) = open.Pop();
        open.Push((name, hasElements, true));
    }

    private void CloseTag()
    {
        if (isTagOpen) to.Write(">"u8);
        isTagOpen = false;
    }

    private void Line(int depth) => to.Write(Spaces.AsSpan(0, Math.Min(Spaces.Length, 1 + 2 * depth)));

    private void Date(DateOnly day)
    {
        day.TryFormat(to.GetSpan(10), out var written, "O", CultureInfo.InvariantCulture);
        to.Advance(written);
    }

    // As many decimals as it has: 100.50 stays 100.50.
    private void Number(decimal value)
    {
        Utf8Formatter.TryFormat(value, to.GetSpan(40), out var written);
        to.Advance(written);
    }

    private void Write(ReadOnlySpan<char> text, bool attribute)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Plain(text[..at]);
            to.Write(Reference(text[at], attribute));
            text = text[(at + 1)..];
        }
        Plain(text);
    }

    // A pair of surrogates is not cut in two.
    private void Plain(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var length = Math.Min(Part, text.Length);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1])) length--;
            to.Advance(Encoding.UTF8.GetBytes(text[..length], to.GetSpan(3 * length)));
            text = text[length..];
        }
    }

    // Characters that XML has no place for are left out, as the runtime's own writer would refuse them.
    private static ReadOnlySpan<byte> Reference(char c, bool attribute) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => attribute ? "&quot;"u8 : "\""u8,
        '\t' => attribute ? "&#9;"u8 : "\t"u8,
        '\n' => attribute ? "&#10;"u8 : "\n"u8,
        '\r' => "&#13;"u8,
        _ => default,
    };
}

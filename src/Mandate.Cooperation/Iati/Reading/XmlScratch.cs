using System.Text;

namespace Mandate.Cooperation;

/// <summary>What a reader needs while it reads, kept from one activity to the next.</summary>
internal sealed class XmlScratch
{
    private const int Shown = 40;

    private byte[] text = new byte[4096];

    public Range[] Open { get; } = new Range[XmlFault.MostLevels + 1];

    public (Range Name, Range Value)[] Attributes { get; } = new (Range, Range)[XmlFault.MostAttributes];

    public XmlPrefixes Prefixes { get; } = new();

    /// <summary>Before another document.</summary>
    public XmlScratch Clear()
    {
        Prefixes.Clear();
        return this;
    }

    /// <summary>All text right below the element that the reader is at, without white space around it; the reader is at its end then.</summary>
    public ReadOnlySpan<byte> ReadText(ref XmlPullReader reader)
    {
        var (depth, length) = (reader.Depth, 0);
        while (reader.ReadInside(depth))
        {
            if (reader.Node != XmlNode.Text || reader.Depth != depth) continue;
            if (text.Length < length + reader.Value.Length) Array.Resize(ref text, Math.Max(text.Length * 2, length + reader.Value.Length));
            if (reader.IsCData) reader.Value.CopyTo(text.AsSpan(length));
            length += reader.IsCData ? reader.Value.Length : XmlText.Decode(reader.Value, text.AsSpan(length));
        }
        return XmlText.Trim(text.AsSpan(0, length));
    }

    /// <summary>The start of something, for a message.</summary>
    public static string Seen(ReadOnlySpan<byte> utf8) => utf8.Length <= Shown ? Encoding.UTF8.GetString(utf8) : Encoding.UTF8.GetString(utf8[..Shown]).TrimEnd('\uFFFD') + "…";
}

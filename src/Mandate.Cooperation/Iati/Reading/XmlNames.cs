using System.Text;
using System.Xml;

namespace Mandate.Cooperation;

/// <summary>Names of XML: where one ends, and whether it may be one.</summary>
internal static class XmlNames
{
    // What is not ASCII is looked at by IsQualified.
    private static readonly bool[] MayBeInName = [.. Enumerable.Range(0, 256).Select(b => b >= 0x80 || char.IsAsciiLetterOrDigit((char)b) || "_-.:".Contains((char)b, StringComparison.Ordinal))];

    public static int End(ReadOnlySpan<byte> text, int from)
    {
        var at = from;
        while (at < text.Length && MayBeInName[text[at]]) at++;
        return at;
    }

    public static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';

    public static int SkipSpace(ReadOnlySpan<byte> text, int from)
    {
        var at = from;
        while (at < text.Length && IsSpace(text[at])) at++;
        return at;
    }

    /// <summary>Whether it is a name, or two with one colon between.</summary>
    public static bool IsQualified(ReadOnlySpan<byte> name)
    {
        var colon = name.IndexOf((byte)':');
        return colon < 0 ? IsSimple(name) : IsSimple(name[..colon]) && IsSimple(name[(colon + 1)..]);
    }

    private static bool IsSimple(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Contains((byte)':')) return false;
        var text = Encoding.UTF8.GetString(name);
        return XmlConvert.IsStartNCNameChar(text[0]) && text.Skip(1).All(XmlConvert.IsNCNameChar);
    }
}

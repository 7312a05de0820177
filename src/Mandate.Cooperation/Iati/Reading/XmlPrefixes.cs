using System.Text;

namespace Mandate.Cooperation;

/// <summary>Which prefixes of namespaces stand for what, at each depth.</summary>
internal sealed class XmlPrefixes
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace", Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly List<(string Prefix, string Uri, int Depth)> declared = [];

    public void Clear() => declared.Clear();

    public void Leave(int depth)
    {
        while (declared.Count > 0 && declared[^1].Depth == depth) declared.RemoveAt(declared.Count - 1);
    }

    /// <param name="attribute"><c>xmlns</c> or <c>xmlns:prefix</c>; another that begins so is let be.</param>
    /// <param name="value">As it is written.</param>
    /// <param name="depth">Of the element that says so.</param>
    /// <returns>False: it may not be declared so.</returns>
    public bool Declare(ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> value, int depth)
    {
        if (attribute.Length > 5 && attribute[5] != ':') return true;
        var (prefix, uri) = (attribute.Length == 5 ? "" : Encoding.UTF8.GetString(attribute[6..]), XmlText.Decode(value));
        if (prefix == "xmlns" || prefix == "xml" != (uri == Xml) || uri == Xmlns || (attribute.Length > 5 && (uri.Length == 0 || prefix.Contains(':', StringComparison.Ordinal) || XmlCharacters.NameLength(attribute, 6) is 0))) return false;
        declared.Add((prefix, uri, depth));
        return true;
    }

    public bool Knows(ReadOnlySpan<byte> name)
    {
        var colon = name.IndexOf((byte)':');
        return colon < 0 || (colon > 0 && XmlCharacters.NameLength(name, colon + 1) is > 0 and var local && colon + 1 + local == name.Length
            && name[(colon + 1)..].IndexOf((byte)':') < 0 && Find(name[..colon]) is not null);
    }

    /// <summary>Two attributes by different prefixes of one namespace.</summary>
    public bool AreSame(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other)
    {
        var (colon, second) = (name.IndexOf((byte)':'), other.IndexOf((byte)':'));
        return second > 0 && !other.StartsWith("xmlns:"u8) && name[(colon + 1)..].SequenceEqual(other[(second + 1)..]) && Find(name[..colon]) == Find(other[..second]);
    }

    private string? Find(ReadOnlySpan<byte> prefix)
    {
        var text = Encoding.UTF8.GetString(prefix);
        if (text == "xml") return Xml;
        for (var i = declared.Count - 1; i >= 0; i--) if (declared[i].Prefix == text) return declared[i].Uri;
        return null;
    }
}

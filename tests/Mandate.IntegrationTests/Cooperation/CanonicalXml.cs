using System.Text;
using System.Xml;
using System.Xml.XPath;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>
/// Canonical XML 1.0 with comments, of one element and all in it (W3C, 15 March 2001), slowly and plainly: what it inherits
/// of prefixes and of xml: attributes stands in its own tag.
/// </summary>
internal static class CanonicalXml
{
    /// <summary>Of each element right below the root, in their order.</summary>
    public static List<string> OfEach(byte[] file)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.Load(new MemoryStream(file));
        return [.. document.DocumentElement!.ChildNodes.OfType<XmlElement>().Select(Of)];
    }

    private static string Of(XmlElement apex)
    {
        var to = new StringBuilder();
        var inherited = apex.ParentNode is XmlElement root ? root.Attributes.OfType<XmlAttribute>().Where(a => a.Prefix == "xml" && !apex.HasAttribute(a.Name)) : [];
        Write(to, apex, new Dictionary<string, string>(StringComparer.Ordinal), inherited);
        return to.ToString();
    }

    private static void Write(StringBuilder to, XmlElement element, IReadOnlyDictionary<string, string> above, IEnumerable<XmlAttribute> inherited)
    {
        var here = element.CreateNavigator()!.GetNamespacesInScope(XmlNamespaceScope.ExcludeXml);
        to.Append('<').Append(element.Name);
        foreach (var (prefix, uri) in here.OrderBy(n => n.Key, StringComparer.Ordinal))
            if (above.GetValueOrDefault(prefix) != uri && (prefix.Length > 0 || uri.Length > 0 || above.ContainsKey(""))) to.Append(prefix.Length == 0 ? " xmlns" : " xmlns:").Append(prefix).Append("=\"").Append(Value(uri)).Append('"');
        foreach (var a in element.Attributes.OfType<XmlAttribute>().Concat(inherited).Where(a => a.Name != "xmlns" && a.Prefix != "xmlns").OrderBy(a => a.NamespaceURI, StringComparer.Ordinal).ThenBy(a => a.LocalName, StringComparer.Ordinal))
            to.Append(' ').Append(a.Name).Append("=\"").Append(Value(a.Value)).Append('"');
        to.Append('>');
        foreach (XmlNode node in element.ChildNodes) Write(to, node, here.ToDictionary(StringComparer.Ordinal));
        to.Append("</").Append(element.Name).Append('>');
    }

    private static void Write(StringBuilder to, XmlNode node, IReadOnlyDictionary<string, string> above)
    {
        if (node is XmlElement element) Write(to, element, above, []);
        else if (node is XmlComment) to.Append("<!--").Append(node.Value).Append("-->");
        else if (node is XmlProcessingInstruction) to.Append("<?").Append(node.Name).Append(node.Value!.Length > 0 ? " " : "").Append(node.Value).Append("?>");
        else to.Append(node.Value!.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\r", "&#xD;", StringComparison.Ordinal));
    }

    private static string Value(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\t", "&#x9;", StringComparison.Ordinal).Replace("\n", "&#xA;", StringComparison.Ordinal).Replace("\r", "&#xD;", StringComparison.Ordinal);
}

using System.Xml;
using System.Xml.Linq;

namespace Mandate.Cooperation;

/// <summary>A published file element by element: its activities, or the organisation in its own file. One at a time: a file may be larger than memory.</summary>
internal static class PublishedXml
{
    public static IEnumerable<XElement> Elements(Stream file)
    {
        using var xml = XmlReader.Create(file, new() { IgnoreWhitespace = true });
        xml.MoveToContent();
        xml.Read();
        while (!xml.EOF && xml.NodeType == XmlNodeType.Element) yield return (XElement)XNode.ReadFrom(xml);
    }
}

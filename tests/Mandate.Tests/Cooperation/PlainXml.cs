using System.Text;
using System.Xml;
using Mandate.Cooperation;

namespace Mandate.Tests.Cooperation;

/// <summary>What XML says, told by the runtime's own reader and by ours, in the same words: elements with their namespaces, attributes, and text.</summary>
internal static class PlainXml
{
    /// <returns>Null: it is not well-formed.</returns>
    public static string? ByTheRuntime(byte[] xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, ConformanceLevel = ConformanceLevel.Document, CheckCharacters = true };
        var said = new StringBuilder();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), settings);
            var text = new StringBuilder();
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction) continue;
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                {
                    if (reader.Depth > 0) text.Append(reader.Value);
                    continue;
                }
                Flush(said, text);
                Tell(said, reader);
            }
            return said.ToString();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Tell(StringBuilder said, XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.EndElement) said.Append("</>");
        if (reader.NodeType != XmlNodeType.Element) return;
        var isEmpty = reader.IsEmptyElement;
        said.Append('<').Append(reader.Name).Append('{').Append(reader.NamespaceURI).Append('}');
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            if (reader.Name != "xmlns" && reader.Prefix != "xmlns") said.Append(' ').Append(reader.Name).Append('{').Append(reader.NamespaceURI).Append("}=").Append(reader.Value);
        said.Append(isEmpty ? "></>" : ">");
    }

    /// <summary>From a stream, whose bytes come as they like.</summary>
    public static string? ByOurs(Stream xml) => Said(new XmlScanner(xml, IatiStructure.Names));

    /// <summary>Handed over whole, as an import does.</summary>
    public static string? ByOurs(byte[] xml)
    {
        var reader = new XmlScanner(IatiStructure.Names);
        // What was read before is forgotten.
        reader.Load("<a xmlns:x='urn:before'><b>"u8, 7);
        while (reader.Read() is not (XmlToken.Fault or XmlToken.Done))
        {
        }
        reader.Load(xml, 1);
        return Said(reader);
    }

    private static string? Said(XmlScanner reader)
    {
        var (said, text) = (new StringBuilder(), new List<byte>());
        while (reader.Read() is XmlToken.Start or XmlToken.End or XmlToken.Text)
        {
            if (reader.Token == XmlToken.Text)
            {
                text.AddRange(reader.Text);
                continue;
            }
            if (text.Count > 0) said.Append('"').Append(Encoding.UTF8.GetString([.. text])).Append('"');
            text.Clear();
            if (reader.Token == XmlToken.End)
            {
                said.Append("</>");
                continue;
            }
            said.Append('<').Append(Encoding.UTF8.GetString(reader.Name)).Append('{').Append(reader.Namespace).Append('}');
            foreach (var a in reader.Attributes) said.Append(' ').Append(Encoding.UTF8.GetString(reader.NameOf(a))).Append('{').Append(a.Namespace).Append("}=").Append(Encoding.UTF8.GetString(reader.ValueOf(a)));
            said.Append('>');
        }
        return reader.Token == XmlToken.Done ? said.ToString() : null;
    }

    private static void Flush(StringBuilder said, StringBuilder text)
    {
        if (text.Length > 0) said.Append('"').Append(text).Append('"');
        text.Clear();
    }
}

using System.Text;
using System.Xml;
using Mandate.Cooperation;
using XmlNode = Mandate.Cooperation.XmlNode;
using XmlText = Mandate.Cooperation.XmlText;

namespace Mandate.Tests.Cooperation;

/// <summary>What XML says, told by the runtime's own reader and by ours, in the same words.</summary>
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
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                said.Append('<').Append(reader.Name);
                var empty = reader.IsEmptyElement;
                for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute()) said.Append(' ').Append(reader.Name).Append('=').Append(reader.Value);
                said.Append(empty ? "/>" : ">");
                break;
            case XmlNodeType.EndElement: said.Append("</").Append(reader.Name).Append('>'); break;
            case XmlNodeType.Comment: said.Append("<!--").Append(reader.Value).Append("-->"); break;
            case XmlNodeType.ProcessingInstruction: said.Append("<?").Append(reader.Name).Append("?>"); break;
        }
    }

    public static string? ByOurs(byte[] xml)
    {
        if (XmlCharacters.FindForbidden(xml) >= 0) return null;
        var (said, text) = (new StringBuilder(), new StringBuilder());
        var reader = new XmlPullReader(xml, new XmlScratch());
        while (reader.Read())
        {
            if (reader.Node == XmlNode.Text)
            {
                if (reader.Depth > 0) text.Append(reader.IsCData ? Encoding.UTF8.GetString(reader.Value).ReplaceLineEndings("\n") : XmlText.Decode(reader.Value));
                continue;
            }
            Flush(said, text);
            switch (reader.Node)
            {
                case XmlNode.Start:
                    said.Append('<').Append(Encoding.UTF8.GetString(reader.Name));
                    for (var i = 0; i < reader.Attributes; i++) said.Append(' ').Append(Encoding.UTF8.GetString(reader.AttributeName(i))).Append('=').Append(Normal(reader.AttributeValue(i)));
                    said.Append(reader.IsEmpty ? "/>" : ">");
                    break;
                case XmlNode.End: said.Append("</").Append(Encoding.UTF8.GetString(reader.Name)).Append('>'); break;
                case XmlNode.Comment: said.Append("<!--").Append(Encoding.UTF8.GetString(reader.Value).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')).Append("-->"); break;
                case XmlNode.Instruction: said.Append("<?").Append(Encoding.UTF8.GetString(reader.Value).Split(' ', '\n', '\t', '\r')[0]).Append("?>"); break;
            }
        }
        return reader.Fault is null && said.Length > 0 ? said.ToString() : null;
    }

    // White space that is written as itself becomes a space in the value of an attribute.
    private static string Normal(ReadOnlySpan<byte> raw) =>
        XmlText.Decode(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(raw).Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ')));

    private static void Flush(StringBuilder said, StringBuilder text)
    {
        if (text.Length > 0) said.Append('"').Append(text).Append('"');
        text.Clear();
    }
}

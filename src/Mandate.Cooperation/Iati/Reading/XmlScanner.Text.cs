using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Mandate.Cooperation;

/// <summary>Text with references, CDATA, comments, processing instructions and the XML declaration.</summary>
internal sealed partial class XmlScanner
{
    private static readonly SearchValues<byte> EndsText = SearchValues.Create("<&]\r"u8);

    private byte[] decoded = new byte[1024];
    private int decodedLength;

    private XmlToken Characters(ReadOnlySpan<byte> rest)
    {
        if (Depth == 0) return Around(rest);
        if (rest[0] == (byte)'&') return Reference(rest);
        if (rest[0] == (byte)'\r') return LineEnd(rest);
        var end = rest.IndexOfAny(EndsText);
        if (end == 0)
        {
            if (rest.Length < 3) return bytes.Fill() ? XmlToken.Skip : Ended();
            if (rest.StartsWith("]]>"u8)) return Refuse("xml.data_end");
            var next = rest[1..].IndexOfAny(EndsText);
            end = next < 0 ? rest.Length : next + 1;
        }
        return Give(end < 0 ? rest.Length : end);
    }

    // Every end of a line is one line feed.
    private XmlToken LineEnd(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 2 && bytes.Fill()) return XmlToken.Skip;
        decodedLength = 0;
        Append('\n');
        (textAt, textLength, textIsDecoded) = (0, decodedLength, true);
        bytes.At += bytes.Rest.StartsWith("\r\n"u8) ? 2 : 1;
        return XmlToken.Text;
    }

    // Before and after the root there is only space.
    private XmlToken Around(ReadOnlySpan<byte> rest)
    {
        var end = XmlNames.SkipSpace(rest, 0);
        isPastDeclaration = true;
        return end > 0 ? Pass(end) : Refuse(hasRoot ? "xml.after_root" : "xml.not_xml", Shown(rest));
    }

    private XmlToken Give(int length)
    {
        (textAt, textLength, textIsDecoded) = (bytes.At, length, false);
        bytes.At += length;
        return XmlToken.Text;
    }

    private XmlToken Reference(ReadOnlySpan<byte> rest)
    {
        if (!XmlReferences.TryRead(rest, out var length, out var value)) return Refuse("xml.reference", Shown(rest));
        if (length == 0) return XmlToken.More;
        decodedLength = 0;
        Append(value);
        (textAt, textLength, textIsDecoded) = (0, decodedLength, true);
        bytes.At += length;
        return XmlToken.Text;
    }

    private void Append(int value)
    {
        if (decoded.Length - decodedLength < 4) Array.Resize(ref decoded, decoded.Length * 2);
        decodedLength += new Rune(value).EncodeToUtf8(decoded.AsSpan(decodedLength));
    }

    // References become what they stand for; a line break or tab in an attribute is a space, CR LF one of them.
    private bool Decode(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length;)
        {
            var b = value[i];
            if (b == (byte)'<') return false;
            if (b == (byte)'&')
            {
                if (!XmlReferences.TryRead(value[i..], out var length, out var character) || length == 0) return false;
                Append(character);
                i += length;
                continue;
            }
            if (decodedLength == decoded.Length) Array.Resize(ref decoded, decoded.Length * 2);
            if (b == (byte)'\r' && i + 1 < value.Length && value[i + 1] == (byte)'\n') i++;
            decoded[decodedLength++] = XmlNames.IsSpace(b) ? (byte)' ' : b;
            i++;
        }
        return true;
    }

    private XmlToken Declared(ReadOnlySpan<byte> rest)
    {
        isPastDeclaration = true;
        if (rest.StartsWith("<!--"u8)) return Comment(rest);
        if (rest.StartsWith("<!DOCTYPE"u8)) return Refuse("xml.dtd");
        if (rest.Length < 9) return XmlToken.More;
        if (!rest.StartsWith("<![CDATA["u8) || Depth == 0) return Refuse("xml.tag", Shown(rest));
        isInData = true;
        return Pass(9);
    }

    private XmlToken InData(ReadOnlySpan<byte> rest)
    {
        if (rest[0] == (byte)'\r') return LineEnd(rest);
        var end = rest.IndexOf("]]>"u8);
        if (end == 0)
        {
            isInData = false;
            return Pass(3);
        }
        // Two bytes stay back: they may be the beginning of the end.
        if (end < 0) end = rest.Length - 2;
        if (rest[..Math.Max(end, 0)].IndexOf((byte)'\r') is > 0 and var line) end = line;
        return end > 0 ? Give(end) : XmlToken.More;
    }

    private XmlToken Comment(ReadOnlySpan<byte> rest)
    {
        var dashes = rest[4..].IndexOf("--"u8);
        if (dashes < 0 || dashes + 6 == rest.Length) return XmlToken.More;
        return rest[dashes + 6] == (byte)'>' ? Pass(dashes + 7) : Refuse("xml.comment");
    }

    private XmlToken Instruction(ReadOnlySpan<byte> rest)
    {
        if (!isPastDeclaration && !hasRoot && rest.StartsWith("<?xml "u8)) return DeclarationOf(rest);
        isPastDeclaration = true;
        var end = rest.IndexOf("?>"u8);
        if (end < 0) return XmlToken.More;
        var target = rest[2..XmlNames.End(rest, 2)];
        var next = rest[2 + target.Length];
        var isName = target.Length > 0 && !target.Contains((byte)':') && XmlNames.IsQualified(target) && (XmlNames.IsSpace(next) || end == 2 + target.Length);
        return isName && !Encoding.UTF8.GetString(target).Equals("xml", StringComparison.OrdinalIgnoreCase) ? Pass(end + 2) : Refuse("xml.instruction");
    }

    private XmlToken DeclarationOf(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf("?>"u8);
        if (end < 0) return XmlToken.More;
        isPastDeclaration = true;
        return WellDeclared().IsMatch(Encoding.UTF8.GetString(rest[..(end + 2)])) ? Pass(end + 2) : Refuse("xml.declaration");
    }

    [GeneratedRegex("""^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*("1\.0"|'1\.0')([ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*("[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?([ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*("(yes|no)"|'(yes|no)'))?[ \t\r\n]*\?>\z""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WellDeclared();
}

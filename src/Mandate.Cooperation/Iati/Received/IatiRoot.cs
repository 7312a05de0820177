using System.Text;

namespace Mandate.Cooperation;

/// <summary>The root of a file: what it holds, by which version, and what its elements inherit from it.</summary>
/// <param name="Attributes">As they stood, for giving back.</param>
/// <param name="Inherited">Declarations of prefixes and attributes of xml: with their names; they are written into each activity that is kept.</param>
internal sealed record IatiRoot(bool IsOrganisations, string Version, string Attributes, IReadOnlyList<(byte[] Name, byte[] Text)> Inherited)
{
    /// <summary>Versions whose files are alike enough to be read as one another.</summary>
    public static readonly string[] Versions = ["2.01", "2.02", "2.03"];

    public ReadOnlySpan<byte> Element => IsOrganisations ? "iati-organisation"u8 : "iati-activity"u8;

    /// <returns>The root; or what is wrong.</returns>
    public static (IatiRoot? Root, XmlFault? Fault) Read(ReadOnlySpan<byte> tag, long line)
    {
        var xml = new XmlScanner(IatiStructure.Names);
        xml.Load(tag, line);
        if (xml.Read() != XmlToken.Start) return (null, XmlFault.Of(xml));
        var isOrganisations = xml.Name.SequenceEqual("iati-organisations"u8);
        if ((!isOrganisations && !xml.Name.SequenceEqual("iati-activities"u8)) || xml.Namespace.Length > 0) return (null, new("cooperation.iati.file.not_iati", line, XmlFault.Seen(tag)));
        var version = Encoding.UTF8.GetString(xml.Attribute(Known.Version)).Trim();
        if (!Versions.Contains(version, StringComparer.Ordinal)) return (null, new(version.Length == 0 ? "cooperation.iati.file.no_version" : "cooperation.iati.file.version", line, version));
        xml.Load(tag, line, anyPrefix: true);
        xml.Read();
        var (all, inherited) = (new StringBuilder(), new List<(byte[], byte[])>());
        foreach (ref readonly var a in xml.Attributes)
        {
            var name = xml.NameOf(a);
            byte[] text = [.. " "u8, .. name, .. "="u8, .. xml.WrittenOf(a)];
            all.Append(Encoding.UTF8.GetString(text));
            // The prefix xml is declared for everybody.
            if ((name.StartsWith("xmlns:"u8) && !name.SequenceEqual("xmlns:xml"u8)) || name.StartsWith("xml:"u8)) inherited.Add((name.ToArray(), text));
        }
        return (new(isOrganisations, version, all.ToString(), inherited), null);
    }

    /// <summary>The element with what it inherits written into its own tag, so that it says the same by itself.</summary>
    /// <param name="element">As it stands.</param>
    /// <param name="xml">Reads its first tag.</param>
    /// <param name="room">Where it is put; a larger one where that is too small.</param>
    public ReadOnlySpan<byte> WithInherited(ReadOnlySpan<byte> element, XmlScanner xml, ref byte[] room)
    {
        xml.Load(element, 1, anyPrefix: true);
        if (xml.Read() != XmlToken.Start) return element;
        var (name, most) = (1 + xml.Name.Length, element.Length + Inherited.Sum(i => i.Text.Length));
        if (room.Length < most) room = new byte[most * 2];
        element[..name].CopyTo(room);
        var length = name;
        foreach (var (attribute, text) in Inherited)
        {
            if (Has(xml, attribute)) continue;
            text.CopyTo(room, length);
            length += text.Length;
        }
        element[name..].CopyTo(room.AsSpan(length));
        return room.AsSpan(0, length + element.Length - name);
    }

    private static bool Has(XmlScanner xml, byte[] attribute)
    {
        foreach (ref readonly var a in xml.Attributes)
            if (xml.NameOf(a).SequenceEqual(attribute)) return true;
        return false;
    }
}

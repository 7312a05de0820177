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

    /// <returns>The root; or the code of what is wrong, with what was seen.</returns>
    public static (IatiRoot? Root, XmlFault? Fault) Read(ReadOnlySpan<byte> tag)
    {
        var wrong = XmlCharacters.FindForbidden(tag);
        if (wrong >= 0) return (null, new(XmlFault.Character, wrong, XmlScratch.Seen(tag)));
        var reader = new XmlPullReader(tag, new());
        if (!reader.Read()) return (null, reader.Fault);
        var isOrganisations = reader.Name.SequenceEqual("iati-organisations"u8);
        if ((!isOrganisations && !reader.Name.SequenceEqual("iati-activities"u8)) || !reader.Attribute("xmlns"u8).IsEmpty) return (null, new("cooperation.iati.file.not_iati", 0, XmlScratch.Seen(tag)));
        var version = XmlText.Decode(reader.Attribute("version"u8)).Trim();
        if (!Versions.Contains(version, StringComparer.Ordinal)) return (null, new(version.Length == 0 ? "cooperation.iati.file.no_version" : "cooperation.iati.file.version", 0, version));
        var (all, inherited) = (new StringBuilder(), new List<(byte[], byte[])>());
        for (var i = 0; i < reader.Attributes; i++)
        {
            var text = Written(reader.AttributeName(i), reader.AttributeValue(i));
            all.Append(Encoding.UTF8.GetString(text));
            // The prefix xml is declared for everybody.
            if ((reader.AttributeName(i).StartsWith("xmlns:"u8) && !reader.AttributeName(i).SequenceEqual("xmlns:xml"u8)) || reader.AttributeName(i).StartsWith("xml:"u8)) inherited.Add((reader.AttributeName(i).ToArray(), text));
        }
        return (new(isOrganisations, version, all.ToString(), inherited), null);
    }

    /// <summary>The element with what it inherits written into its own tag, so that it says the same by itself.</summary>
    public byte[] WithInherited(ReadOnlySpan<byte> element)
    {
        var reader = new XmlPullReader(element, new());
        if (!reader.ReadTag()) return element.ToArray();
        using var made = new MemoryStream(element.Length + 256);
        var name = 1 + reader.Name.Length;
        made.Write(element[..name]);
        foreach (var (attribute, text) in Inherited)
            if (!Has(reader, attribute)) made.Write(text);
        made.Write(element[name..]);
        return made.ToArray();
    }

    private static bool Has(in XmlPullReader reader, byte[] attribute)
    {
        for (var i = 0; i < reader.Attributes; i++) if (reader.AttributeName(i).SequenceEqual(attribute)) return true;
        return false;
    }

    // A value that holds one kind of quotes was written in the other.
    private static byte[] Written(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var quote = value.IndexOf((byte)'"') >= 0 ? "'"u8 : "\""u8;
        return [.. " "u8, .. name, .. "="u8, .. quote, .. value, .. quote];
    }
}

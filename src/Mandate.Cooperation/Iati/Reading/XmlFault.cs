using System.Text;

namespace Mandate.Cooperation;

/// <summary>Why bytes are no XML, or XML that an import does not take.</summary>
/// <param name="Code">Key of the sentence, of which {0} is <paramref name="Detail"/>.</param>
internal sealed record XmlFault(string Code, long Line, string Detail = "")
{
    public const string Cut = "cooperation.iati.xml.cut", Tag = "cooperation.iati.xml.tag", End = "cooperation.iati.xml.end", Entity = "cooperation.iati.xml.entity",
        Character = "cooperation.iati.xml.character", Twice = "cooperation.iati.xml.twice", Prefix = "cooperation.iati.xml.prefix", Deep = "cooperation.iati.xml.deep",
        Dtd = "cooperation.iati.xml.dtd", Large = "cooperation.iati.xml.large", Outside = "cooperation.iati.xml.outside";

    /// <summary>Levels of elements below one another; the standard has eight.</summary>
    public const int MostLevels = 100;

    private const int Shown = 40;

    /// <summary>What the reader found, in the words of an import.</summary>
    public static XmlFault Of(XmlScanner xml) => new(xml.Fault.Rule switch
    {
        "xml.cut" or "xml.empty" => Cut,
        "xml.end_tag" => End,
        "xml.reference" => Entity,
        "xml.character" or "xml.encoding" => Character,
        "xml.attribute_twice" => Twice,
        "xml.namespace" or "xml.prefix" => Prefix,
        "xml.depth" => Deep,
        "xml.dtd" => Dtd,
        "xml.long_token" => Large,
        "xml.second_root" or "xml.after_root" or "xml.not_xml" => Outside,
        _ => Tag,
    }, xml.Line, xml.Fault.About);

    /// <summary>The start of something, for a message.</summary>
    public static string Seen(ReadOnlySpan<byte> utf8) => utf8.Length <= Shown ? Encoding.UTF8.GetString(utf8) : Encoding.UTF8.GetString(utf8[..Shown]).TrimEnd('\uFFFD') + "…";
}

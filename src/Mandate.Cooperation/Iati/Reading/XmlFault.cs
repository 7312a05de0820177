namespace Mandate.Cooperation;

/// <summary>Why bytes are no XML, or XML that is not taken.</summary>
/// <param name="Code">Key of the sentence, of which {0} is <paramref name="Detail"/>.</param>
/// <param name="Offset">Where, in bytes from the start of what was read.</param>
internal sealed record XmlFault(string Code, int Offset, string Detail = "")
{
    public const string Cut = "cooperation.iati.xml.cut", Tag = "cooperation.iati.xml.tag", End = "cooperation.iati.xml.end", Entity = "cooperation.iati.xml.entity",
        Character = "cooperation.iati.xml.character", Twice = "cooperation.iati.xml.twice", Prefix = "cooperation.iati.xml.prefix", Deep = "cooperation.iati.xml.deep",
        Many = "cooperation.iati.xml.many", Dtd = "cooperation.iati.xml.dtd", Large = "cooperation.iati.xml.large", Outside = "cooperation.iati.xml.outside";

    /// <summary>Levels of elements below one another; the standard has eight.</summary>
    public const int MostLevels = 100;

    /// <summary>Attributes of one element; the standard has eight.</summary>
    public const int MostAttributes = 200;
}

namespace Mandate.Cooperation;

/// <summary>One attribute of the tag that was read last: where its name and its value stand.</summary>
/// <param name="Id">Its name in the table of names; 0 where the standard has no such name.</param>
/// <param name="Prefix">Length of the prefix of its name with the colon.</param>
/// <param name="IsDecoded">Whether the value had references or line breaks and stands, without them, among the decoded ones.</param>
internal readonly record struct XmlAttribute(int Id, int Name, int NameLength, int Prefix, int Value, int ValueLength, bool IsDecoded)
{
    /// <summary>The namespace of a prefixed attribute.</summary>
    public string? Namespace { get; init; }
}

using System.Text;

namespace Mandate.Cooperation;

/// <summary>Where the standard holds a value against a codelist, and for which vocabulary alone.</summary>
/// <param name="Vocabulary">The vocabulary that has to be given; null for any.</param>
/// <param name="IsDefault">Whether that vocabulary is also meant where none is given.</param>
internal sealed record CodelistUse(Codelist List, byte[]? Vocabulary, bool IsDefault)
{
    private static readonly Lazy<ILookup<(string Element, string Value), CodelistUse>> All = new(() =>
        IatiData.Rows("codelist-uses.csv").ToLookup(row => (row[0], row[1]), row => Read(row[2], row[3])));

    public static CodelistUse[] Of(string path, string value) =>
        [.. All.Value[(path, value)], .. value == "@xml:lang" ? All.Value[("", value)] : []];

    public bool IsMeant(ReadOnlySpan<byte> vocabulary, bool isGiven) =>
        Vocabulary is null || (isGiven ? vocabulary.SequenceEqual(Vocabulary) : IsDefault);

    private static CodelistUse Read(string list, string vocabulary) =>
        new(Codelist.Of(list), vocabulary.Length == 0 ? null : Encoding.UTF8.GetBytes(vocabulary.TrimEnd('?')), vocabulary.EndsWith('?'));
}

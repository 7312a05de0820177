using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>Identifiers of activities and organisations.</summary>
internal static class IdentifierRules
{
    private static readonly SearchValues<byte> Symbols = SearchValues.Create("/&|?"u8);
    private static readonly Codelist Agencies = Codelist.Of("OrganisationRegistrationAgency");
    private static readonly Codelist[] Organisations = [Codelist.Of("OrganisationIdentifier"), Codelist.Of("IATIOrganisationIdentifier")];

    public static void CheckSpaces(Findings findings, string rule, long line, string element, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || (value[0] is > (byte)' ' and < 0x80 && value[^1] is > (byte)' ' and < 0x80)) return;
        var text = Encoding.UTF8.GetString(value);
        if (text.Trim().Trim('\uFEFF').Length < text.Length) findings.Add(rule, line, element, value);
    }

    /// <summary>No symbol that cannot stand in an address, unless it is an organisation's that was registered so.</summary>
    public static void CheckSymbols(Findings findings, string rule, long line, string element, ReadOnlySpan<byte> value)
    {
        if (value.IndexOfAny(Symbols) >= 0 && !IsRegistered(value)) findings.Add(rule, line, element, value);
    }

    public static bool IsRegistered(ReadOnlySpan<byte> id) => Organisations[0].Contains(id, out _) || Organisations[1].Contains(id, out _);

    /// <summary>What stands before the second hyphen is an agency that registers organisations.</summary>
    public static void CheckAgency(Findings findings, string rule, long line, ReadOnlySpan<byte> value)
    {
        if (IsRegistered(value)) return;
        var first = value.IndexOf((byte)'-');
        var second = first < 0 ? -1 : value[(first + 1)..].IndexOf((byte)'-');
        if (first < 0 || !Agencies.Contains(second < 0 ? value : value[..(first + 1 + second)], out _)) findings.Add(rule, line, "reporting-org/@ref", value);
    }

    public static void Check(ActivityFacts facts, Findings findings)
    {
        foreach (var identifier in CollectionsMarshal.AsSpan(facts.Identifiers))
        {
            var value = facts[identifier];
            if (!StartsWithPublisher(facts, value)) findings.Add("1.1.21", facts.Line, "iati-identifier", value);
            if (value.IndexOfAny(Symbols) >= 0 && !StartsWithRegistered(value)) findings.Add("1.3.13", facts.Line, "iati-identifier", value);
        }
        if (AreSame(facts)) findings.Add("1.1.3", facts.Line, "iati-identifier", facts[facts.Identifiers.Count > 0 ? facts.Identifiers[0] : facts.Publishers[0]]);
    }

    private static bool AreSame(ActivityFacts facts)
    {
        var (publishers, identifiers) = (facts.Publishers, facts.Identifiers);
        if (publishers.Count == 1 && identifiers.Count == 1) return facts[publishers[0]].SequenceEqual(facts[identifiers[0]]);
        var all = publishers.Concat(identifiers).Select(k => Encoding.UTF8.GetString(facts[k])).ToList();
        return all.Distinct(StringComparer.Ordinal).Count() < all.Count;
    }

    private static bool StartsWithPublisher(ActivityFacts facts, ReadOnlySpan<byte> identifier)
    {
        foreach (var publisher in CollectionsMarshal.AsSpan(facts.Publishers))
            if (IsBefore(facts[publisher], identifier)) return true;
        foreach (var former in CollectionsMarshal.AsSpan(facts.FormerPublishers))
            if (IsBefore(facts[former], identifier)) return true;
        return false;
    }

    private static bool StartsWithRegistered(ReadOnlySpan<byte> identifier)
    {
        for (var i = 1; i < identifier.Length; i++)
            if (identifier[i] == '-' && IsRegistered(identifier[..i])) return true;
        return false;
    }

    private static bool IsBefore(ReadOnlySpan<byte> start, ReadOnlySpan<byte> whole) =>
        whole.Length > start.Length && whole[start.Length] == '-' && whole.StartsWith(start);
}

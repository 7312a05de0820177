using System.Buffers;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>Start tags with their attributes.</summary>
internal sealed partial class XmlScanner
{
    private static readonly SearchValues<byte> ToDecode = SearchValues.Create("<&\t\r\n"u8);

    private XmlAttribute[] attributes = new XmlAttribute[16];
    private int attributeCount, declarations, prefixed;

    public ReadOnlySpan<XmlAttribute> Attributes => attributes.AsSpan(0, attributeCount);

    public ReadOnlySpan<byte> NameOf(in XmlAttribute attribute) => bytes.Data.AsSpan(attribute.Name, attribute.NameLength);

    public ReadOnlySpan<byte> ValueOf(in XmlAttribute attribute) =>
        (attribute.IsDecoded ? decoded : bytes.Data).AsSpan(attribute.Value, attribute.ValueLength);

    /// <summary>By its number in the table of names; empty where it does not stand there.</summary>
    public ReadOnlySpan<byte> Attribute(int name)
    {
        var at = Find(name);
        return at < 0 ? default : ValueOf(attributes[at]);
    }

    /// <returns>Its place among <see cref="Attributes"/>; -1: it does not stand there.</returns>
    public int Find(int name)
    {
        for (var i = 0; i < attributeCount; i++)
            if (attributes[i].Id == name) return i;
        return -1;
    }

    /// <summary>A value as it is written, with the quotes around it.</summary>
    public ReadOnlySpan<byte> WrittenOf(in XmlAttribute attribute)
    {
        ReadOnlySpan<byte> behind = bytes.Data.AsSpan(attribute.Name + attribute.NameLength, bytes.End - attribute.Name - attribute.NameLength);
        behind = behind[behind.IndexOfAny((byte)'"', (byte)'\'')..];
        return behind[..(behind[1..].IndexOf(behind[0]) + 2)];
    }

    private XmlToken StartTag(ReadOnlySpan<byte> rest)
    {
        var nameEnd = XmlNames.End(rest, 1);
        if (nameEnd == rest.Length) return XmlToken.More;
        (attributeCount, declarations, prefixed, decodedLength) = (0, 0, 0, 0);
        var at = nameEnd;
        while (true)
        {
            var next = XmlNames.SkipSpace(rest, at);
            if (next == rest.Length) return XmlToken.More;
            if (rest[next] == (byte)'>') return Opened(rest, nameEnd, next + 1, isEmpty: false);
            if (rest[next] == (byte)'/')
            {
                if (next + 1 == rest.Length) return XmlToken.More;
                return rest[next + 1] == (byte)'>' ? Opened(rest, nameEnd, next + 2, isEmpty: true) : Refuse("xml.tag", Shown(rest));
            }
            if (next == at) return Refuse("xml.tag", Shown(rest));
            var token = OneAttribute(rest, next, out at);
            if (token != XmlToken.Skip) return token;
        }
    }

    private XmlToken OneAttribute(ReadOnlySpan<byte> rest, int from, out int end)
    {
        var nameEnd = end = XmlNames.End(rest, from);
        var equals = XmlNames.SkipSpace(rest, nameEnd);
        if (equals == rest.Length) return XmlToken.More;
        if (nameEnd == from || rest[equals] != (byte)'=') return Refuse("xml.tag", Shown(rest));
        var quote = XmlNames.SkipSpace(rest, equals + 1);
        if (quote == rest.Length) return XmlToken.More;
        if (rest[quote] is not ((byte)'"' or (byte)'\'')) return Refuse("xml.tag", Shown(rest));
        var length = rest[(quote + 1)..].IndexOf(rest[quote]);
        if (length < 0) return XmlToken.More;
        end = quote + 1 + length + 1;
        return Take(rest[from..nameEnd], bytes.At + from, rest.Slice(quote + 1, length), bytes.At + quote + 1);
    }

    private XmlToken Take(ReadOnlySpan<byte> name, int nameAt, ReadOnlySpan<byte> value, int valueAt)
    {
        var id = names.Find(name);
        if (id == 0 && !XmlNames.IsQualified(name)) return Refuse("xml.name", Encoding.UTF8.GetString(name));
        var prefix = name.IndexOf((byte)':') + 1;
        var (start, length, isDecoded) = (valueAt, value.Length, false);
        if (value.IndexOfAny(ToDecode) >= 0)
        {
            start = decodedLength;
            if (!Decode(value)) return Refuse("xml.reference", Encoding.UTF8.GetString(name));
            (length, isDecoded) = (decodedLength - start, true);
        }
        if (prefix > 0) prefixed++;
        if (IsDeclaration(name)) declarations++;
        if (attributeCount == attributes.Length) Array.Resize(ref attributes, attributeCount * 2);
        attributes[attributeCount++] = new(id, nameAt, name.Length, prefix, start, length, isDecoded);
        return XmlToken.Skip;
    }

    private XmlToken Opened(ReadOnlySpan<byte> rest, int nameEnd, int length, bool isEmpty)
    {
        var name = rest[1..nameEnd];
        NameId = names.Find(name);
        if (NameId == 0 && !XmlNames.IsQualified(name)) return Refuse("xml.tag", Shown(rest));
        if (Depth == 0 && hasRoot) return Refuse("xml.second_root", Encoding.UTF8.GetString(name));
        if (Depth == Deepest) return Refuse("xml.depth");
        if (Twice() is { } twice) return Refuse("xml.attribute_twice", twice);
        hasRoot = true;
        Line = bytes.Line;
        (nameAt, nameLength) = (bytes.At + 1, name.Length);
        Open(name);
        if (isFragment) return Given(length, isEmpty);
        if (declarations > 0 && !Declare()) return Refuse("xml.namespace", Encoding.UTF8.GetString(name));
        if ((declarations > 0 || prefixed > 0) && Resolve() is { } unbound) return Refuse("xml.prefix", unbound);
        if (!NamespaceOf(name)) return Refuse("xml.prefix", Encoding.UTF8.GetString(name));
        return Given(length, isEmpty);
    }

    private XmlToken Given(int length, bool isEmpty)
    {
        bytes.At += length;
        pendingEnd = isEmpty ? 1 : 0;
        return XmlToken.Start;
    }

    private bool NamespaceOf(ReadOnlySpan<byte> name)
    {
        var colon = name.IndexOf((byte)':');
        if (colon < 0 && spaces.IsEmpty)
        {
            Namespace = "";
            return true;
        }
        var found = colon >= 0 && name[..colon].SequenceEqual("xmlns"u8) ? null : spaces.Find(name[..Math.Max(colon, 0)]);
        Namespace = found ?? "";
        if (Namespace.Length > 0) NameId = 0;
        return found is not null;
    }

    private string? Twice()
    {
        if (attributeCount > 64)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (ref readonly var a in Attributes)
                if (!seen.Add(Encoding.UTF8.GetString(NameOf(a)))) return Encoding.UTF8.GetString(NameOf(a));
            return null;
        }
        for (var i = 1; i < attributeCount; i++)
            for (var j = 0; j < i; j++)
                if (attributes[i].Id == attributes[j].Id && (attributes[i].Id != 0 || NameOf(attributes[i]).SequenceEqual(NameOf(attributes[j]))))
                    return Encoding.UTF8.GetString(NameOf(attributes[i]));
        return null;
    }

    private static bool IsDeclaration(ReadOnlySpan<byte> name) => name.StartsWith("xmlns"u8) && (name.Length == 5 || name[5] == (byte)':');

    private bool Declare()
    {
        foreach (ref readonly var a in Attributes)
        {
            var name = NameOf(a);
            if (IsDeclaration(name) && !spaces.Declare(name.Length == 5 ? [] : name[6..], ValueOf(a), Depth)) return false;
        }
        return true;
    }

    // Leaves the declarations out and gives each prefixed attribute its namespace; what has none, or stands there twice.
    private string? Resolve()
    {
        var kept = 0;
        HashSet<(string, string)>? seen = null;
        for (var i = 0; i < attributeCount; i++)
        {
            var a = attributes[i];
            var name = NameOf(a);
            if (IsDeclaration(name)) continue;
            if (a.Prefix > 0)
            {
                if (spaces.Find(name[..(a.Prefix - 1)]) is not { } uri) return Encoding.UTF8.GetString(name);
                a = a with { Namespace = uri };
                if (prefixed > 1 && !(seen ??= []).Add((uri, Encoding.UTF8.GetString(name[a.Prefix..])))) return Encoding.UTF8.GetString(name);
            }
            attributes[kept++] = a;
        }
        attributeCount = kept;
        return null;
    }

    private static string Shown(ReadOnlySpan<byte> rest)
    {
        var text = Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, 40)]);
        var end = text.IndexOfAny(['\r', '\n', '\uFFFD']);
        return end < 0 ? text : text[..end];
    }
}

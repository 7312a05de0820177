using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>An element that is open: what has been seen of its children, its text and what the rules keep of it.</summary>
internal struct OpenElement
{
    public IatiElement Element;
    public long Line;

    /// <summary>Which child is next, and how many of it there were.</summary>
    public int Next, Count;
    public int Narratives;
    public bool HasText, IsTextFaulted, HasNarrativeText;

    /// <summary>Whether it needs no words: an identifier names it, or its vocabulary does.</summary>
    public bool IsNamed;
}

/// <summary>Holds elements against the table of the standard: which may stand where, how often, with which attributes and values.</summary>
internal sealed class StructureCheck(XmlScanner xml, Findings findings)
{
    private static readonly NameTable Names = IatiStructure.Names;

    /// <summary>The child that begins, at its place in its parent; null where nothing of it is known.</summary>
    public IatiElement? Place(ref OpenElement parent, ReadOnlySpan<byte> name)
    {
        var children = parent.Element.Children;
        var isForeign = xml.Namespace.Length > 0;
        if (parent.Element.IsAnything) return null;
        var id = isForeign ? 0 : xml.NameId;
        if (isForeign || id != 0)
        {
            for (var at = parent.Next; at < children.Length; at++)
            {
                if (children[at].NameId != id) continue;
                return Admit(ref parent, at);
            }
        }
        return Misplaced(ref parent, name, id, isForeign);
    }

    private IatiElement? Admit(ref OpenElement parent, int at)
    {
        var child = parent.Element.Children[at];
        if (at == parent.Next)
        {
            if (parent.Count++ > 0 && !child.IsMany) findings.Add("schema.too_many", xml.Line, child.Element.Path, child.Element.Name, parent.Element.Name);
        }
        else
        {
            Missing(parent, at, xml.Line);
            (parent.Next, parent.Count) = (at, 1);
        }
        return child.NameId == 0 ? null : child.Element;
    }

    private IatiElement? Misplaced(ref OpenElement parent, ReadOnlySpan<byte> name, int id, bool isForeign)
    {
        var children = parent.Element.Children;
        for (var at = 0; id != 0 && at < parent.Next; at++)
        {
            if (children[at].NameId != id) continue;
            var before = children[parent.Next].NameId == 0 ? "xmlns:*" : children[parent.Next].Element.Name;
            findings.Add("schema.order", xml.Line, children[at].Element.Path, Names[id], before);
            return children[at].Element;
        }
        var shown = Findings.Shown(name);
        findings.Add("schema.unknown_element", xml.Line, parent.Element.Path + "/" + shown, shown, parent.Element.Name);
        return null;
    }

    /// <summary>What had to stand before the child at a place, or before the end.</summary>
    private void Missing(in OpenElement parent, int upTo, long line)
    {
        var children = parent.Element.Children;
        for (var at = parent.Next; at < upTo; at++)
        {
            if (!children[at].IsRequired || children[at].NameId == 0 || (at == parent.Next && parent.Count > 0)) continue;
            findings.Add("schema.missing_element", line, parent.Element.Path, children[at].Element.Name, parent.Element.Name);
        }
    }

    public void Attributes(IatiElement element)
    {
        var seen = 0ul;
        var rules = element.Attributes;
        foreach (ref readonly var a in xml.Attributes)
        {
            var at = a.Id == 0 ? -1 : IndexOf(rules, a.Id);
            if (at >= 0)
            {
                seen |= 1ul << at;
                Value(element, rules[at], xml.ValueOf(a));
            }
            else if (!element.IsAnything)
            {
                Foreign(element, a);
            }
        }
        var missing = element.Required & ~seen;
        if (missing != 0) MissingAttributes(element, missing);
    }

    private void Value(IatiElement element, AttributeRule rule, ReadOnlySpan<byte> value)
    {
        if (rule.Type != XsdType.String && !XsdValues.Is(rule.Type, value)) WrongValue(rule.Type, xml.Line, element.Path + "/@" + rule.Name, value);
        if (rule.Codes.Length > 0) Codes(rule.Codes, element, rule.Name, value);
    }

    private void WrongValue(XsdType type, long line, string place, ReadOnlySpan<byte> value) =>
        findings.Add("schema.value", line, place, Findings.Shown(value), SnakeEnum<XsdType>.Name(type));

    private static int IndexOf(AttributeRule[] rules, int id)
    {
        for (var i = 0; i < rules.Length; i++)
            if (rules[i].NameId == id) return i;
        return -1;
    }

    // Those of the schema language itself may stand everywhere; an element is never nil, nor of another type.
    private void Foreign(IatiElement element, in XmlAttribute a)
    {
        var name = xml.NameOf(a);
        if (a.Namespace == XmlNamespaces.Instance)
        {
            var local = name[a.Prefix..];
            if (local.SequenceEqual("schemaLocation"u8) || local.SequenceEqual("noNamespaceSchemaLocation"u8)) return;
            findings.Add("schema.instance", xml.Line, element.Path, name);
        }
        else if (a.Namespace is null || !element.IsOpen)
        {
            findings.Add("schema.unknown_attribute", xml.Line, element.Path, Findings.Shown(name), element.Name);
        }
        else if (a.Namespace == XmlNamespaces.Xml)
        {
            var type = name[a.Prefix..] switch
            {
                [(byte)'l', ..] => XsdType.Language,
                [(byte)'s', ..] => XsdType.Space,
                [(byte)'i', ..] => XsdType.NcName,
                _ => XsdType.AnyUri,
            };
            if (!XsdValues.Is(type, xml.ValueOf(a))) WrongValue(type, xml.Line, element.Path + "/@" + Findings.Shown(name), xml.ValueOf(a));
        }
    }

    private void MissingAttributes(IatiElement element, ulong missing)
    {
        for (var i = 0; i < element.Attributes.Length; i++)
            if ((missing & (1ul << i)) != 0) findings.Add("schema.missing_attribute", xml.Line, element.Path, element.Attributes[i].Name, element.Name);
    }

    /// <summary>An element ends: what it still had to have, and its text.</summary>
    public void End(in OpenElement open, ReadOnlySpan<byte> text)
    {
        Missing(open, open.Element.Children.Length, open.Line);
        if (open.Element.Text is { } type && type != XsdType.String && !XsdValues.Is(type, text)) WrongValue(type, open.Line, open.Element.Path, text);
        if (open.Element.TextCodes.Length > 0) Codes(open.Element.TextCodes, open.Element, null, text);
    }

    /// <summary>Text where there are elements alone; said once for each.</summary>
    public void Text(ref OpenElement open, ReadOnlySpan<byte> text)
    {
        if (open.IsTextFaulted || text.IndexOfAnyExcept(" \t\r\n"u8) < 0) return;
        open.IsTextFaulted = true;
        findings.Add("schema.text", xml.Line, open.Element.Path, Findings.Shown(XsdValues.Trim(text)), open.Element.Name);
    }

    private void Codes(CodelistUse[] uses, IatiElement element, string? attribute, ReadOnlySpan<byte> value)
    {
        foreach (var use in uses)
        {
            if (use.Vocabulary is not null && !IsMeant(use)) continue;
            if (use.List.Contains(value, out var isWithdrawn) && !isWithdrawn) continue;
            var rule = isWithdrawn ? "code.withdrawn" : use.List.IsComplete ? "code.unknown" : "code.unlisted";
            findings.Add(rule, xml.Line, attribute is null ? element.Path : element.Path + "/@" + attribute, Findings.Shown(value), use.List.Name);
        }
    }

    private bool IsMeant(CodelistUse use)
    {
        foreach (ref readonly var a in xml.Attributes)
            if (a.Id == Known.Vocabulary) return use.IsMeant(xml.ValueOf(a), isGiven: true);
        return use.IsMeant([], isGiven: false);
    }
}

namespace Mandate.Cooperation;

/// <summary>An element at its place in an activity or organisation file: what it may hold, in which order.</summary>
internal sealed class IatiElement(string name, string path)
{
    public string Name { get; } = name;

    /// <summary>Its place below the activity or organisation, like <c>transaction/value</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Children in the order in which they have to stand; one with the name 0 is what others added in a namespace of their own.</summary>
    public Particle[] Children { get; set; } = [];

    public AttributeRule[] Attributes { get; set; } = [];

    /// <summary>The kind of its text; none where it has elements alone.</summary>
    public XsdType? Text { get; set; }

    /// <summary>Whether attributes of other namespaces may stand on it.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Whether anything at all may stand in it.</summary>
    public bool IsAnything { get; set; }

    /// <summary>Bits of the attributes that must be there.</summary>
    public ulong Required { get; set; }

    /// <summary>What the rules want to know of it.</summary>
    public Fact Fact { get; set; }

    /// <summary>The codelist that its text is held against.</summary>
    public CodelistUse[] TextCodes { get; set; } = [];
}

/// <summary>A child of an element: at least and at most how often.</summary>
internal readonly record struct Particle(int NameId, bool IsRequired, bool IsMany, IatiElement Element);

/// <summary>An attribute of an element; what it has to be, and the codelists that it is held against.</summary>
internal sealed record AttributeRule(int NameId, string Name, bool IsRequired, XsdType Type)
{
    public CodelistUse[] Codes { get; set; } = [];
}

namespace Mandate.Cooperation;

/// <summary>The tables of <see cref="ActivityStructure"/> as a tree in which every element has its place.</summary>
internal sealed class IatiStructure
{
    private readonly Dictionary<string, string[]> rows = new(StringComparer.Ordinal);

    private IatiStructure(string root, string own)
    {
        foreach (var line in (ActivityStructure.Common + "\n" + own).Split('\n'))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rows[cells[0].TrimStart('~')] = cells;
        }
        Root = Make(root, root, root, "");
    }

    private static readonly Particle Foreign = new(0, IsRequired: false, IsMany: true, new IatiElement("", "") { IsAnything = true });

    public static NameTable Names { get; } = new();

    public static IatiStructure Activities { get; } = new("iati-activities", ActivityStructure.Activities);

    public static IatiStructure Organisations { get; } = new("iati-organisations", ActivityStructure.Organisations);

    public IatiElement Root { get; }

    /// <summary>Those of both kinds of file, for the words that name them.</summary>
    public static IatiStructure? For(ReadOnlySpan<byte> root) =>
        root.SequenceEqual("iati-activities"u8) ? Activities : root.SequenceEqual("iati-organisations"u8) ? Organisations : null;

    static IatiStructure() => Names.Close();

    private IatiElement Make(string name, string kind, string path, string parent)
    {
        var row = rows.GetValueOrDefault(parent + "/" + kind) ?? rows[kind];
        var element = new IatiElement(name, path) { IsOpen = !row[0].StartsWith('~'), IsAnything = row[2] == "#anything", Fact = Facts.Of(path) };
        Names.Add(name);
        element.Attributes = [.. row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => Attribute(a, path))];
        for (var i = 0; i < element.Attributes.Length; i++)
            if (element.Attributes[i].IsRequired) element.Required |= 1ul << i;
        element.TextCodes = CodelistUse.Of(path, "text()");
        if (element.IsAnything) return element;
        if (row[2].StartsWith('#')) element.Text = Enum.Parse<XsdType>(row[2][1..]);
        else element.Children = [.. Children(row[2], kind, path, row[0].StartsWith("~~", StringComparison.Ordinal))];
        if (row[0].StartsWith("~~", StringComparison.Ordinal)) element.IsOpen = false;
        return element;
    }

    private IEnumerable<Particle> Children(string cell, string parent, string path, bool isClosed)
    {
        var words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            var typed = word.TrimEnd('?', '*', '+').Split('=');
            if (word == "any") yield return Foreign;
            else yield return new(Names.Add(typed[0]), word[^1] is not ('?' or '*'), word[^1] is '*' or '+', Make(typed[0], typed[^1], Below(path, typed[0]), parent));
        }
        if (!isClosed && !words.Contains("any", StringComparer.Ordinal)) yield return Foreign;
    }

    private static string Below(string path, string name) =>
        path is "iati-activities" or "iati-organisations" ? name : path + "/" + name;

    private static AttributeRule Attribute(string word, string path)
    {
        var colon = word.LastIndexOf(':');
        var isTyped = colon > 0 && char.IsUpper(word[colon + 1]);
        var name = (isTyped ? word[..colon] : word).TrimEnd('!');
        var type = isTyped ? Enum.Parse<XsdType>(word[(colon + 1)..]) : XsdType.String;
        return new(Names.Add(name), name, word.Contains('!', StringComparison.Ordinal), type) { Codes = CodelistUse.Of(path, "@" + name) };
    }
}

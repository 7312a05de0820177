namespace Mandate.Cooperation;

/// <summary>What a cell of a form or of the API holds.</summary>
internal enum PartKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    Long,
    Number,
    Day,

    /// <summary>1 or 0, as in the files.</summary>
    Flag,

    /// <summary>One of <see cref="PartColumn.Values"/>, or of what <see cref="PartColumn.From"/> names.</summary>
    Choice,

    /// <summary>Kept as it is and not shown: nobody types it.</summary>
    Kept,
}

/// <summary>A column of a file of the portfolio, as a form asks for it.</summary>
/// <param name="Name">Of the column in the file.</param>
internal sealed record PartColumn(string Name, PartKind Kind, bool IsOptional = false)
{
    /// <summary>All answers that there are.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Before each of <see cref="Values"/>: the key of its words.</summary>
    public string Words { get; init; } = "";

    /// <summary>What the answers, or the suggestions for a text, are taken from: <c>partners</c>, <c>outputs</c> …</summary>
    public string? From { get; init; }

    /// <summary>Of a row that says nothing else.</summary>
    public string? Usual { get; init; }

    /// <summary>Key of the label, where the column has another sense than in other files.</summary>
    public string? Label { get; init; }

    public string LabelKey => Label ?? (Kernel.LanguageList.Codes.Contains(Name) ? "cooperation.form.title_" + Name : "cooperation.column." + Name);

    public static PartColumn Text(string name, bool optional = false) => new(name, PartKind.Text, optional);

    public static PartColumn Number(string name, bool optional = false) => new(name, PartKind.Number, optional);

    public static PartColumn Day(string name, bool optional = false) => new(name, PartKind.Day, optional);

    public static PartColumn Flag(string name) => new(name, PartKind.Flag, true);

    public static PartColumn Kept(string name, string? usual = null) => new(name, PartKind.Kept, true) { Usual = usual };

    public static PartColumn Of(string name, string from, bool optional = false) => new(name, PartKind.Choice, optional) { From = from };

    public static PartColumn OneOf(string name, IReadOnlyList<string> values, string words, bool optional = false) => new(name, PartKind.Choice, optional) { Values = values, Words = words };

    public static PartColumn OneOf<T>(string name, string words, bool optional = false) where T : struct, Enum => OneOf(name, [.. Kernel.SnakeEnum<T>.Names], words, optional);

    /// <summary>A text in the four languages, and which is the original.</summary>
    public static PartColumn[] Languages(string prefix = "", PartKind kind = PartKind.Text) =>
    [
        .. Kernel.LanguageList.Codes.Select(l => new PartColumn(prefix + l, kind, true)),
        .. prefix.Length == 0 ? [Kept("original")] : Array.Empty<PartColumn>(),
    ];
}

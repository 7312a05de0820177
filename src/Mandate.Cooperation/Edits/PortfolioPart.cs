namespace Mandate.Cooperation;

/// <summary>Whose part it is.</summary>
public enum PartOwner
{
    Project,
    Agreement,
    Partner,
    Dialogue,
}

/// <summary>A part of a project, an agreement, a partner or a dialogue.</summary>
/// <param name="Code">Of its owner; null: it makes a new one.</param>
/// <param name="Result">Of a project, whose indicators are meant.</param>
/// <param name="Indicator">Of that result, whose periods are meant.</param>
public sealed record PartAddress(PartOwner Owner, string? Code, string Part, string? Result = null, string? Indicator = null);

/// <summary>
/// What one form, or one call of the API, replaces as a whole: all rows that one or two files of the portfolio have about
/// its owner. The rules are those of the files, because the rows go the same way.
/// </summary>
internal sealed record PortfolioPart(PartOwner Owner, string Name, params PartFile[] Files)
{
    public string TitleKey => "cooperation.part." + Name;

    public string LeadKey => IsNew ? "cooperation.part.new_" + Kernel.SnakeEnum<PartOwner>.Name(Owner) : $"cooperation.part.{Name}.lead";

    /// <summary>It makes the owner.</summary>
    public bool IsNew { get; init; }

    /// <summary>It belongs to a result, or to an indicator of one.</summary>
    public bool OfResult { get; init; }

    public bool OfIndicator { get; init; }

    /// <summary>Whether an address leads to it.</summary>
    public bool Fits(PartAddress a) => Owner == a.Owner && Name == a.Part && IsNew == (a.Code is null) && OfResult == (a.Result is not null) && OfIndicator == (a.Indicator is not null);
}

/// <summary>The rows of one file in a part.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Keys">Columns that name a row: one that is no longer named is taken away.</param>
/// <param name="Rows">What there is now.</param>
internal sealed record PartFile(string Name, PartColumn[] Columns, string[] Keys, Func<PartSubject, IEnumerable<PartRow>> Rows)
{
    public string FileName => Name + ".csv";

    /// <summary>One row and always one: what is not asked for stays as it is.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether a column may be changed now; null: always. What may not keeps what it has.</summary>
    public Func<PartSubject, string, bool>? IsOpen { get; init; }

    /// <summary>Takes the row away from what it belongs to.</summary>
    public Action<PartSubject, object>? Remove { get; init; }

    /// <summary>Key of why a row cannot be taken away; null: it can.</summary>
    public Func<object, string?>? Holds { get; init; }

    /// <summary>Whether the row names something that belongs to somebody else; null: it cannot.</summary>
    public Func<PartSubject, IReadOnlyDictionary<string, string>, bool>? IsTaken { get; init; }

    public string TitleKey => "cooperation.part_file." + Name;

    /// <summary>Whether a form asks for a column now.</summary>
    public bool Asks(PartSubject subject, string column) => Array.Exists(Columns, c => c.Name == column) && IsOpen?.Invoke(subject, column) != false;

    public string Key(IReadOnlyDictionary<string, string> cells) => string.Join('|', Keys.Select(k => Plain(k, cells.GetValueOrDefault(k) ?? Columns.FirstOrDefault(c => c.Name == k)?.Usual ?? "")));

    // "ci" is CI, and 01 is 1.
    private string Plain(string column, string text) => Array.Exists(Columns, c => c.Name == column && c.Kind == PartKind.Number)
        && decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) : text.Trim().ToUpperInvariant();
}

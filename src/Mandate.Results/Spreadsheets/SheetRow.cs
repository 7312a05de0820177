using System.Security.Cryptography;
using System.Text;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Which figure a row is about.</summary>
/// <param name="Cell">See <see cref="CellKey"/>; empty: the whole.</param>
internal readonly record struct SheetKey(string Framework, string Indicator, string Country, string Period, string Cell)
{
    /// <summary>Stands hidden in the row, so that a key that was typed over shows itself. No secret.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('|', Framework, Indicator, Country, Period, Cell))).AsSpan(0, 8));
}

/// <summary>What a row says. Equal values say the same.</summary>
/// <param name="Status">Null where nothing is said, and where the quantity is simply reported.</param>
internal sealed record SheetValues(
    ObservationStatus? Status, decimal? Quantity, decimal? Denominator, string? Source, string? Comment, bool FollowUp)
{
    public static SheetValues Empty { get; } = new(null, null, null, null, null, false);

    public bool IsEmpty => this == Empty;

    /// <summary>With everything that says the same said in one way.</summary>
    public static SheetValues Of(ObservationStatus? status, decimal? quantity, decimal? denominator, string? source, string? comment, bool followUp) =>
        new(status == ObservationStatus.Reported && quantity is not null ? null : status, quantity, denominator, Text(source), Text(comment), followUp);

    // Spreadsheet programs write ends of lines in ways of their own.
    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : text.Replace("_x000D_", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();

    /// <summary>Field by field, as text, for showing and comparing.</summary>
    public IEnumerable<(string Column, string? Value)> Fields() =>
    [
        ("status", Status is { } status ? SnakeEnum<ObservationStatus>.Name(status) : null),
        ("quantity", Quantity is { } quantity ? ResultContent.Plain(quantity) : null),
        ("denominator", Denominator is { } whole ? ResultContent.Plain(whole) : null),
        ("source", Source), ("comment", Comment), ("follow_up", FollowUp ? "1" : null),
    ];
}

/// <summary>One row as it was read.</summary>
/// <param name="Version">Of the result when the file was made; 0: there was none.</param>
internal sealed record SheetRow(int Row, SheetKey Key, int Version, SheetValues Values);

/// <summary>What the hidden sheet of a workbook says of it.</summary>
/// <param name="Keys">SHA-256 over the hidden keys of all rows, sorted.</param>
internal sealed record SheetFacts(int Version, string Framework, string Period, string Language, DateTimeOffset MadeAt, int Rows, string Keys)
{
    public static string KeysOf(IEnumerable<string> digests)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var digest in digests.Order(StringComparer.Ordinal)) sha.AppendData(Encoding.ASCII.GetBytes(digest));
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}

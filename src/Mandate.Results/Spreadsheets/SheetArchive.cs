using System.IO.Compression;
using System.Text.Json;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One result before an upload touched it.</summary>
/// <param name="VersionAfter">The version that the upload left: another says that something was built on it.</param>
/// <param name="Content">What it said; null: the upload made it.</param>
internal sealed record ResultBefore(Guid Id, int VersionAfter, ContentBefore? Content);

/// <summary>The fields that an upload can change.</summary>
internal sealed record ContentBefore(
    ObservationStatus Observation, decimal? Quantity, decimal? Denominator, string? Source, bool FollowUp, string? NarrativeOriginal,
    IReadOnlyDictionary<string, string>? Narrative, Guid? TechnicalNote, IReadOnlyList<Guid> CriteriaMet, IReadOnlyList<CellBefore> Cells)
{
    public static ContentBefore Of(StoredResult stored) => new(
        stored.Row.Observation, stored.Row.Quantity, stored.Row.Denominator, stored.Row.Source, stored.Row.FollowUp, stored.Row.Narrative?.Original,
        stored.Row.Narrative?.Texts, stored.Row.TechnicalNoteId, stored.Row.CriteriaMet, [.. stored.Cells.Values.Select(CellBefore.Of)]);

    public void Restore(CountryResult result)
    {
        (result.Observation, result.Quantity, result.Denominator) = (Observation, Quantity, Denominator);
        (result.Source, result.FollowUp, result.TechnicalNoteId, result.CriteriaMet) = (Source, FollowUp, TechnicalNote, [.. CriteriaMet]);
        result.Narrative = NarrativeOriginal is null ? null : new LocalizedText(NarrativeOriginal, Narrative!);
    }
}

internal sealed record CellBefore(string Key, ObservationStatus Status, decimal? Quantity, decimal? Denominator, string? Comment, bool FollowUp)
{
    public static CellBefore Of(Cell c) => new(c.Key, c.Amount.Status, c.Amount.Quantity, c.Amount.Denominator, c.Comment, c.FollowUp);

    public Cell ToCell() => new(Key, new(Status, Quantity, Denominator), Comment, FollowUp);
}

/// <summary>Results kept for an undo: JSON under gzip, some 12 bytes a cell.</summary>
internal static class SheetArchive
{
    public static byte[] Pack(IReadOnlyList<ResultBefore> results)
    {
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, CompressionLevel.Fastest)) JsonSerializer.Serialize(zip, results);
        return buffer.ToArray();
    }

    public static List<ResultBefore> Unpack(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<ResultBefore>>(zip)!;
    }
}

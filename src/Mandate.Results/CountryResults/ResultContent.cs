using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Everything in a country result that a reviewer judges, in one fixed order: what its hash is over, and what a review
/// step keeps. Equal content gives equal text whatever order criteria, languages or evidence were entered in.
/// </summary>
internal sealed record ResultContent(
    Guid Indicator,
    Guid Period,
    string Country,
    string Region,
    string? Quantity,
    string? Denominator,
    string? NarrativeOriginal,
    IReadOnlyDictionary<string, string>? Narrative,
    Guid? TechnicalNote,
    IReadOnlyList<Guid> CriteriaMet,
    bool Government,
    bool Employers,
    bool Workers,
    IReadOnlyList<EvidenceItem> Evidence)
{
    // What came to be said later than the first contents is left out where it is not said: old contents keep their hash.

    /// <summary>Null where the quantity is reported and stands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ObservationStatus? Observation { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FollowUp { get; init; }

    /// <summary>By key; null where the indicator is not broken down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CellContent>? Cells { get; init; }

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static ResultContent Of(CountryResult result) => new(
        result.IndicatorId, result.PeriodId, result.Country, result.Region,
        result.Quantity is { } quantity ? Plain(quantity) : null, result.Denominator is { } denominator ? Plain(denominator) : null,
        result.Narrative?.Original, result.Narrative?.Texts, result.TechnicalNoteId,
        [.. result.CriteriaMet.Distinct().Order()],
        result.GovernmentInvolved, result.EmployersInvolved, result.WorkersInvolved,
        [.. result.Evidence.Where(e => e.RemovedAt is null).OrderBy(e => e.Id).Select(EvidenceItem.Of)])
    {
        Observation = result.Observation == ObservationStatus.Reported ? null : result.Observation,
        Source = result.Source, FollowUp = result.FollowUp,
        Cells = result.Cells.Count == 0 ? null : [.. result.Cells.OrderBy(c => c.Disaggregation.Key, StringComparer.Ordinal).Select(CellContent.Of)],
    };

    /// <exception cref="JsonException">The text is not a content that <see cref="ToJson"/> wrote.</exception>
    public static ResultContent Parse(string json) => JsonSerializer.Deserialize<ResultContent>(json, Options)!;

    public static byte[] Hash(string json) => SHA256.HashData(Encoding.UTF8.GetBytes(json));

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public byte[] Hash() => Hash(ToJson());

    // 3, 3.0 and 3.00 are the same quantity: trailing zeros are dropped.
    internal static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}

/// <summary>One cell as it was judged.</summary>
internal sealed record CellContent(string Key, ObservationStatus Status, string? Quantity, string? Denominator, string? Comment, bool FollowUp)
{
    public static CellContent Of(Measurement m) => new(m.Disaggregation.Key, m.Status,
        m.Quantity is { } quantity ? ResultContent.Plain(quantity) : null,
        m.Denominator is { } whole ? ResultContent.Plain(whole) : null, m.Comment, m.FollowUp);
}

/// <summary>One piece of evidence as it was judged; a file by the SHA-256 of its bytes.</summary>
internal sealed record EvidenceItem(Guid Id, string Title, string? Link, string? FileName, string? MediaType, long? Size, string? Sha256)
{
    public static EvidenceItem Of(Evidence e) => new(e.Id, e.Title, e.Link, e.FileName, e.MediaType, e.Size,
        e.Sha256 is null ? null : Convert.ToHexStringLower(e.Sha256));
}

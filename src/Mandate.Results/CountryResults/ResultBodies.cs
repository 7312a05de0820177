using System.Globalization;

namespace Mandate.Results;

/// <summary>What a program says of a result; what it does not name stays as it is.</summary>
/// <param name="Quantity">How many of the indicator's unit, or the numerator of a share.</param>
/// <param name="Criteria">By their numbers in the technical note: <c>1</c> or <c>1=yes</c> where met, <c>1=no</c> where not.</param>
/// <param name="Constituents">Any of <c>government</c>, <c>employers</c>, <c>workers</c>.</param>
/// <param name="Status">What is known of a measured figure: <c>reported</c>, <c>provisional</c>, <c>not_applicable</c> …</param>
internal record EntryBody(
    decimal? Quantity = null, decimal? Denominator = null, string? Narrative = null, string? Language = null, IReadOnlyList<string>? Criteria = null,
    IReadOnlyList<string>? Constituents = null, string? Status = null, string? Source = null, bool? FollowUp = null, IReadOnlyList<CellBody>? Cells = null)
{
    public TypedEntry Typed() => new(Plain(Quantity), Plain(Denominator), Narrative, Language, Criteria, Constituents)
    {
        Status = Status, Source = Source, FollowUp = FollowUp,
        Cells = Cells?.Select(c => new CellEntry(c.Key, Plain(c.Quantity), Plain(c.Denominator), c.Status, c.Comment, c.FollowUp)).ToList(),
    };

    private static string? Plain(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Key">Its options: <c>sex=F;age=15-24</c>.</param>
internal sealed record CellBody(string Key, decimal? Quantity = null, decimal? Denominator = null, string? Status = null, string? Comment = null, bool FollowUp = false);

/// <param name="Framework">May be left out where there is only one.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record NewResultBody(
    string Indicator, string? Framework = null, string? Country = null, string? Period = null, decimal? Quantity = null, decimal? Denominator = null,
    string? Narrative = null, string? Language = null, IReadOnlyList<string>? Criteria = null, IReadOnlyList<string>? Constituents = null,
    string? Status = null, string? Source = null, bool? FollowUp = null, IReadOnlyList<CellBody>? Cells = null)
    : EntryBody(Quantity, Denominator, Narrative, Language, Criteria, Constituents, Status, Source, FollowUp, Cells);

/// <summary>Why something is returned or withdrawn.</summary>
internal sealed record ReasonBody(string? Reason = null);

/// <summary>The content that was read and is approved.</summary>
/// <param name="ContentHash">As the result shows it.</param>
internal sealed record ApprovalBody(string ContentHash);

/// <summary>A link that proves a result.</summary>
internal sealed record LinkBody(string Link, string? Title = null);

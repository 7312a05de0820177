namespace Mandate.Results;

/// <summary>What somebody types about a result in one go; null: not said, so that what stands stays.</summary>
/// <param name="Quantity">Not said for a new result where countries are counted: 1, which is what reporting one means.</param>
/// <param name="Language">Language of the narrative.</param>
/// <param name="Criteria">By their numbers in the technical note: <c>1</c> or <c>1=yes</c> where met, <c>1=no</c> where not.</param>
/// <param name="Constituents">Any of <c>government</c>, <c>employers</c>, <c>workers</c>; takes the place of those named before.</param>
public sealed record TypedEntry(
    string? Quantity = null,
    string? Denominator = null,
    string? Narrative = null,
    string? Language = null,
    IReadOnlyList<string>? Criteria = null,
    IReadOnlyList<string>? Constituents = null)
{
    public const string Government = "government", Employers = "employers", Workers = "workers";

    internal bool IsEmpty => this is { Quantity: null, Denominator: null, Narrative: null, Language: null, Constituents: null }
        && Criteria is null or [];

    /// <summary>For a new result; <paramref name="indicator"/> is null where nobody knows it.</summary>
    internal ResultEntry For(Indicator? indicator, IReadOnlyList<Guid> criteria, string language) => new(
        Quantity ?? (indicator?.CountsStates() == true ? "1" : null), Denominator, Narrative, Language ?? language, criteria,
        Names(Government), Names(Employers), Names(Workers));

    /// <summary>For a result that is there.</summary>
    internal ResultEntry Over(CountryResult result, IReadOnlyList<Guid> criteria) => new(
        Quantity ?? Plain(result.Quantity), Denominator ?? Plain(result.Denominator),
        Narrative ?? result.Narrative.Texts[result.Narrative.Original], Language ?? result.Narrative.Original, criteria,
        Constituents is null ? result.GovernmentInvolved : Names(Government),
        Constituents is null ? result.EmployersInvolved : Names(Employers),
        Constituents is null ? result.WorkersInvolved : Names(Workers));

    private bool Names(string constituent) => Constituents?.Contains(constituent, StringComparer.Ordinal) == true;

    private static string? Plain(decimal? value) => value?.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture);
}

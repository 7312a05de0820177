using Mandate.Kernel;

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
    /// <summary>What is known of a measured figure, in snake case.</summary>
    public string? Status { get; init; }

    /// <summary>Where a measured figure comes from.</summary>
    public string? Source { get; init; }

    public bool? FollowUp { get; init; }

    /// <summary>Cells to be set, by key; one with nothing in it is taken away.</summary>
    public IReadOnlyList<CellEntry>? Cells { get; init; }

    public const string Government = "government", Employers = "employers", Workers = "workers";

    internal bool IsEmpty => this is { Quantity: null, Denominator: null, Narrative: null, Language: null, Constituents: null, Status: null, Source: null, FollowUp: null, Cells: null }
        && Criteria is null or [];

    /// <summary>For a new result; <paramref name="indicator"/> is null where nobody knows it.</summary>
    internal ResultEntry For(Indicator? indicator, IReadOnlyList<Guid> criteria, string language) => new(
        Quantity ?? (indicator?.CountsStates() == true ? "1" : null), Denominator, Narrative, Language ?? language, criteria,
        Names(Government), Names(Employers), Names(Workers), Status: Status, Source: Source, FollowUp: FollowUp ?? false, Cells: Cells);

    /// <summary>For a result that is there.</summary>
    internal ResultEntry Over(CountryResult result, IReadOnlyList<Guid> criteria, string language) => new(
        Quantity ?? (KeepsWhole(result) ? Plain(result.Quantity) : null), Denominator ?? (KeepsWhole(result) ? Plain(result.Denominator) : null),
        Narrative ?? result.Narrative?.Texts[result.Narrative.Original], Language ?? result.Narrative?.Original ?? language, criteria,
        Constituents is null ? result.GovernmentInvolved : Names(Government),
        Constituents is null ? result.EmployersInvolved : Names(Employers),
        Constituents is null ? result.WorkersInvolved : Names(Workers),
        Status: Status ?? (Quantity is null && KeepsWhole(result) && result.Observation != ObservationStatus.Reported ? SnakeEnum<ObservationStatus>.Name(result.Observation) : null),
        Source: Source ?? result.Source, FollowUp: FollowUp ?? result.FollowUp, Cells: Merged(result));

    // The whole follows the cells where they are changed and it is not typed itself.
    private bool KeepsWhole(CountryResult result) => Cells is null or [] || (result.Cells.Count == 0 && Quantity is not null);

    private List<CellEntry> Merged(CountryResult result)
    {
        var typed = (Cells ?? []).ToDictionary(c => c.Key, StringComparer.Ordinal);
        var kept = result.Cells.Where(c => !typed.ContainsKey(c.Disaggregation.Key)).Select(c => new CellEntry(c.Disaggregation.Key,
            Plain(c.Quantity), Plain(c.Denominator), SnakeEnum<ObservationStatus>.Name(c.Status), c.Comment, c.FollowUp));
        return [.. kept, .. typed.Values];
    }

    private bool Names(string constituent) => Constituents?.Contains(constituent, StringComparer.Ordinal) == true;

    private static string? Plain(decimal? value) => value?.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture);
}

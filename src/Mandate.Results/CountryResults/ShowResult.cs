using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// One country result as data for one reader: what their page shows and nothing more. Its version and its hash are
/// what an edit or a decision starts from.
/// </summary>
public sealed class ShowResult
{
    private readonly ReadResult read;
    private readonly Words words;

    internal ShowResult(ReadResult read, Words words) => (this.read, this.words) = (read, words);

    /// <returns>Not found too for those who may not know of it.</returns>
    public async Task<Outcome<ShownResult>> HandleAsync(Access by, Guid id, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(by, id, ct);
        return outcome.TryGet(out var view) ? Of(view) : outcome.Problems.ToList();
    }

    private ShownResult Of(ResultView v) => new(
        v.Id, v.Result.Version, v.Result.Status, v.Framework.Code, v.Indicator.Code, v.Indicator.Title.ToString(), v.Result.Country, v.Country,
        v.Result.Region, v.Context.Period.Code, v.Result.Quantity, v.Result.Denominator, v.Result.Narrative?.ToString(),
        v.Result.Narrative?.Current.Language,
        [.. v.Note?.Criteria.Select(c => new ShownCriterion(c.Position, c.Text.ToString(), v.Result.CriteriaMet.Contains(c.Id))) ?? []],
        v.Result.GovernmentInvolved, v.Result.EmployersInvolved, v.Result.WorkersInvolved, [.. v.Evidence.Select(e => Evidence(v, e))],
        [.. v.ShownSteps.Select(s => new ShownStep(s.Action, s.At, v.People.GetValueOrDefault(s.By), s.Reason, s.Level))],
        v.Result.IsInvented, v.ContentHash, v.Round.Level, v.Round.Levels, v.Result.Observation, v.Result.Source, v.Result.FollowUp,
        [.. v.Result.Cells.OrderBy(c => c.Disaggregation.Key, StringComparer.Ordinal).Select(c => new ShownCell(c.Disaggregation.Key,
            v.Context.Shape.Title(c.Disaggregation.Key, words), c.Status, c.Quantity, c.Denominator, c.Comment, c.FollowUp))]);

    private static ExplainedEvidence Evidence(ResultView v, Evidence e) => new(e.Id, e.Title, e.Link, v.SeesPeople ? e.FileName : null,
        e.MediaType, e.Size, e.Sha256 is null ? null : Convert.ToHexStringLower(e.Sha256));
}

/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Narrative">In <paramref name="Language"/>: the reader's where it is there, else the original.</param>
/// <param name="Steps">Of its review, those that the reader may see.</param>
/// <param name="Level">Which of the framework's <paramref name="Levels"/> decides next, while it is submitted.</param>
/// <param name="ContentHash">SHA-256 of the content in hexadecimal: what a reviewer approves.</param>
public sealed record ShownResult(
    Guid Id, int Version, CountryResultStatus Status, string Framework, string Indicator, string Title, string Country, string CountryName,
    string Region, string Period, decimal? Quantity, decimal? Denominator, string? Narrative, string? Language,
    IReadOnlyList<ShownCriterion> Criteria, bool Government, bool Employers, bool Workers,
    IReadOnlyList<ExplainedEvidence> Evidence, IReadOnlyList<ShownStep> Steps, bool IsInvented, string ContentHash,
    int Level, IReadOnlyList<ReviewReach> Levels, ObservationStatus Observation, string? Source, bool FollowUp, IReadOnlyList<ShownCell> Cells);

/// <summary>A cell of a measurement.</summary>
/// <param name="Key">See <see cref="CellKey"/>.</param>
/// <param name="Title">The options in words.</param>
public sealed record ShownCell(string Key, string Title, ObservationStatus Status, decimal? Quantity, decimal? Denominator, string? Comment, bool FollowUp);

/// <summary>A criterion by its number in the technical note, and whether the reporter says that it is met.</summary>
public sealed record ShownCriterion(int Number, string Text, bool Met);

/// <param name="By">Name; null for readers who may not see names.</param>
/// <param name="Level">The level of review that decided.</param>
public sealed record ShownStep(ReviewAction Action, DateTimeOffset At, string? By, string? Reason, int? Level);

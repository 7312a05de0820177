using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads the levels of a framework, and where a result stands between them.</summary>
internal static class ReviewLevels
{
    public static async Task<IReadOnlyList<ReviewReach>> LevelsOfAsync(this MandateDb db, Guid framework, CancellationToken ct)
    {
        var levels = await db.Set<ReviewLevel>().AsNoTracking().Where(l => l.FrameworkId == framework)
            .OrderBy(l => l.Position).Select(l => l.Reach).ToListAsync(ct);
        return levels.Count == 0 ? ReviewRound.OneLevel : levels;
    }

    /// <summary>By framework; those that are not in it have one level.</summary>
    public static async Task<Dictionary<Guid, IReadOnlyList<ReviewReach>>> AllLevelsAsync(this MandateDb db, CancellationToken ct) =>
        (await db.Set<ReviewLevel>().AsNoTracking().OrderBy(l => l.Position).ToListAsync(ct)).GroupBy(l => l.FrameworkId)
            .ToDictionary(g => g.Key, IReadOnlyList<ReviewReach> (g) => [.. g.Select(l => l.Reach)]);

    /// <param name="result">With its steps.</param>
    public static ReviewRound Round(this CountryResult result, IReadOnlyList<ReviewReach> levels) =>
        new(levels, result.LevelsPassed, result.Authors, DecidersOf(result.Steps)) { IsWhole = result.Country == CountryResult.WholeOrganisation };

    /// <summary>The accounts behind the approvals of levels since the result was last handed in or began anew.</summary>
    /// <remarks>Every step has a version of its own, whatever the clock says.</remarks>
    public static HashSet<string> DecidersOf(IEnumerable<ReviewStep> steps) => steps.OrderByDescending(s => s.ResultVersion)
        .TakeWhile(s => s.Action is not (ReviewAction.Submitted or ReviewAction.Restarted)).Where(s => s.Action == ReviewAction.Endorsed)
        .SelectMany(s => ReviewStates.AuthorsOf(new Actor(s.By, s.OnBehalfOf))).ToHashSet(StringComparer.Ordinal);
}

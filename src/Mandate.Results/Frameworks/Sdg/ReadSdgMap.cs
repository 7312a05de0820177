using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Which SDG targets and indicators which outcome of a framework serves, and what is new since the biennium before.</summary>
public sealed class ReadSdgMap(MandateDb db)
{
    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="Outcome">Code of an outcome.</param>
    /// <param name="OnlyNew">Only what was not linked in the biennium before.</param>
    public sealed record Input(string? Framework = null, int? Goal = null, string? Outcome = null, bool OnlyNew = false);

    public sealed record OutcomeName(string Code, LocalizedText Title);

    /// <param name="Outcomes">Codes of the outcomes that serve it, in the framework's order; all of them where <paramref name="AllOutcomes"/>.</param>
    /// <param name="MeasuredBy">Codes of the framework's own indicators that measure one of its SDG indicators.</param>
    public sealed record Line(
        string SdgTarget, int SdgGoal, LocalizedText Title, bool AllOutcomes, IReadOnlyList<string> Outcomes, IReadOnlyList<string> SdgIndicators,
        IReadOnlyList<string> MeasuredBy, bool IsNew);

    /// <param name="Lines">As asked for, by goal and target.</param>
    /// <param name="Goals">Every goal that the framework serves, whatever was asked for.</param>
    public sealed record Map(
        string Framework, LocalizedText Title, IReadOnlyList<OutcomeName> Outcomes, IReadOnlyList<int> Goals, IReadOnlyList<Line> Lines);

    public async Task<Outcome<Map>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var outcomes = await db.Set<ResultNode>().AsNoTracking().Where(n => n.FrameworkId == framework.Id && n.Level == "outcome")
            .OrderBy(n => n.Position).Select(n => new OutcomeName(n.Code, n.Title)).ToListAsync(ct);
        var measured = await db.Set<Indicator>().AsNoTracking().Where(i => i.FrameworkId == framework.Id && i.SdgIndicator != null)
            .OrderBy(i => i.Position).Select(i => new { i.Code, i.SdgIndicator }).ToListAsync(ct);
        var links = await db.Set<SdgLink>().AsNoTracking().Where(l => l.FrameworkId == framework.Id).ToListAsync(ct);
        var lines = links.ConvertAll(l => new Line(l.SdgTarget, l.SdgGoal, l.Title, l.AllOutcomes,
            [.. outcomes.Select(o => o.Code).Where(o => l.AllOutcomes || l.OutcomeCodes.Contains(o))], l.SdgIndicators,
            [.. measured.Where(m => l.SdgIndicators.Contains(m.SdgIndicator!)).Select(m => m.Code)], l.IsNew));
        return new Map(framework.Code, framework.Title, outcomes, [.. lines.Select(l => l.SdgGoal).Distinct().Order()],
            [.. lines.Where(l => Fits(l, input)).OrderBy(l => l.SdgGoal).ThenBy(Place).ThenBy(l => l.SdgTarget, StringComparer.Ordinal)]);
    }

    private static bool Fits(Line line, Input input) => (input.Goal is null || input.Goal == line.SdgGoal)
        && (input.Outcome is null || line.Outcomes.Contains(input.Outcome)) && (!input.OnlyNew || line.IsNew);

    // 17.14 comes after 17.9; targets by a letter (8.b) come last.
    private static int Place(Line line) => int.TryParse(line.SdgTarget[(line.SdgTarget.IndexOf('.') + 1)..], CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}

using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Says why an indicator's figure is what it is, computed afresh from the results.</summary>
public sealed class ExplainFigure(MandateDb db, Places places, People people, Words words, TimeProvider clock)
{
    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="Region">Code of one region; null: all.</param>
    /// <param name="On">The day for which progress is judged; null: today.</param>
    public sealed record Input(string? Framework, string Indicator, string? Region = null, DateOnly? On = null);

    public async Task<Outcome<FigureExplanation>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var indicator = await db.Set<Indicator>().AsNoTracking()
            .SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == input.Indicator, ct);
        if (indicator is null) return Problem.NotFound("results.report.indicator_unknown", input.Indicator, framework.Code);
        var facts = await FigureFacts.ReadAsync(db, places, people, words, framework, indicator, by.MayReadResults(framework.Id), ct);
        if (input.Region is not null && facts.Regions.All(r => r.Code != input.Region))
            return Problem.NotFound("results.explain.region_unknown", input.Region, string.Join(", ", facts.Regions.Select(r => r.Code)));
        var on = input.On ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new Explaining(facts, words, on).Explain(input.Region, r => by.MaySee(r, framework));
    }
}

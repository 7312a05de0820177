using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Says why an indicator's figure is what it is, computed afresh from the results.</summary>
public sealed class ExplainFigure(MandateDb db, Places places, People people, Words words, TimeProvider clock)
{
    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="Region">Code of one region; null: all.</param>
    /// <param name="On">The day for which progress is judged; null: today, or the day of <paramref name="Known"/>.</param>
    /// <param name="Known">As it was known at this moment (<see cref="KnownOn"/>); null: now.</param>
    public sealed record Input(string? Framework, string Indicator, string? Region = null, DateOnly? On = null, DateTimeOffset? Known = null)
    {
        /// <summary>Code of one period; null: all of them by the indicator's rule over time.</summary>
        public string? Period { get; init; }

        /// <summary>An option of a dimension, <c>sex=F</c>; null: the whole.</summary>
        public string? Part { get; init; }

        /// <summary>How many levels of what it is computed from are explained with it, each by its own explanation.</summary>
        public int Levels { get; init; }

        /// <summary>Without evidence and people: for an indicator with so many reports that nobody reads them in one go.</summary>
        public bool Brief { get; init; }
    }

    public async Task<Outcome<FigureExplanation>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct, input.Indicator);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var indicator = await db.Set<Indicator>().AsNoTracking()
            .SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == input.Indicator, ct);
        if (indicator is null) return Problem.NotFound("results.report.indicator_unknown", input.Indicator, framework.Code);
        var facts = input.Brief ? await FigureFacts.BriefAsync(db, places, words, framework, indicator, ct)
            : await FigureFacts.ReadAsync(db, places, people, words, framework, indicator, by.MayReadResults(framework.Id), ct);
        if (input.Region is not null && facts.Regions.All(r => r.Code != input.Region))
            return Problem.NotFound("results.explain.region_unknown", input.Region, string.Join(", ", facts.Regions.Select(r => r.Code)));
        if (input.Known is { } at) return await PastAsync(by, facts, input, at, ct);
        var sliced = await SlicedFacts.OfAsync(db, facts, input.Period, input.Part, ct);
        if (!sliced.TryGet(out facts)) return sliced.Problems.ToList();
        var on = input.On ?? EndOf(facts, input.Period) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var node = indicator.IsComputed ? (await ReadFigureNodes.OfAsync(db, [indicator.Id], ct))[0] : null;
        var explanation = (await ExplainAsync(by, input, facts, on, node, r => by.MaySee(r, framework), ct)) with { Period = input.Period, Part = input.Part };
        return await InForce.SinceAsync(db, indicator.Id, explanation, ct);
    }

    // A milestone is asked for as of the end of the period.
    private static DateOnly? EndOf(FigureFacts facts, string? period) => period is null || facts.Targets.Count == 0 ? null
        : facts.Periods.Values.First(p => p.Code == period).To;

    // What stopped counting since may have been wrong, or not for the public: the past is for those who work with it.
    // Publications show everybody what was submitted.
    private async Task<Outcome<FigureExplanation>> PastAsync(Access by, FigureFacts facts, Input input, DateTimeOffset at, CancellationToken ct)
    {
        if (!by.MayReadResults(facts.Framework.Id)) return Problem.Forbidden("results.explain.past_needs_role");
        var (framework, code) = (facts.Framework, facts.Indicator.Code);
        if (await new PastFacts(db, people, at).ReadAsync(facts, withPeople: true, ct) is not { } past)
            return Problem.NotFound("results.explain.not_yet", code, framework.Code);
        // The cells of a report as they once were are not put together again.
        if (input.Part is not null) return Problem.Rule("results.explain.part_not_past", "part");
        var node = past.Indicator.IsComputed ? await Computation.PastAsync(past, at, [], ct) : null;
        var sliced = await SlicedFacts.OfAsync(db, past, input.Period, null, ct);
        if (!sliced.TryGet(out past)) return sliced.Problems.ToList();
        var on = input.On ?? EndOf(past, input.Period) ?? DateOnly.FromDateTime(at.UtcDateTime);
        // What a draft said then nobody had handed in: it is counted, and not shown.
        var explanation = await ExplainAsync(by, input, past, on, node, r => r.Status != CountryResultStatus.Draft && by.MaySee(r, framework), ct);
        return await InForce.SinceAsync(db, past.Indicator.Id, explanation with { Known = at, Period = input.Period }, ct);
    }

    private ExplainComputation Computation => new(db, places, people, words);

    private async Task<FigureExplanation> ExplainAsync(
        Access by, Input input, FigureFacts facts, DateOnly on, FigureNode? node, Func<CountryResult, bool> maySee, CancellationToken ct)
    {
        if (node is null) return new Explaining(facts, words, on).Explain(input.Region, maySee);
        var window = ExplainComputation.WindowOf(node, input.Period);
        return new Explaining(facts, words, on, node, window).Explain(input.Region, maySee) with
        {
            Computation = await WithSourcesAsync(by, input, Computation.Of(by, node, input.Region, window), ct),
        };
    }

    // Each source once, with the first of its milestones.
    private async Task<ExplainedComputation> WithSourcesAsync(Access by, Input input, ExplainedComputation c, CancellationToken ct)
    {
        if (input.Levels == 0) return c;
        var (seen, sources) = (new HashSet<(string, string)>(), new List<ExplainedSource>());
        foreach (var s in c.Sources)
        {
            var asked = s.Title is not null && seen.Add((s.Framework, s.Indicator))
                ? await HandleAsync(by, new(s.Framework, s.Indicator, null, input.On, input.Known) { Levels = input.Levels - 1 }, ct) : null;
            sources.Add(asked is not null && asked.TryGet(out var explanation) ? s with { Explanation = explanation } : s);
        }
        return c with { Sources = sources };
    }
}

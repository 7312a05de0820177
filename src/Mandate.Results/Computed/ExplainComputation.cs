using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results.Pages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Says what a computed figure was made from, source by source, from the very calculation that made it.</summary>
internal sealed class ExplainComputation(MandateDb db, Places places, People people, Words words)
{
    public static Window WindowOf(FigureNode node, string? period) =>
        period is null ? Window.Of(node.Framework) : node.For(node.Periods.First(p => p.Code == period));

    public ExplainedComputation Of(Access by, FigureNode node, string? region, Window window) => new(
        SnakeEnum<RollUpRule>.Name(node.Indicator.HierarchyRule), words["results.computed.rule." + SnakeEnum<RollUpRule>.Name(node.Indicator.HierarchyRule)], window.To,
        [.. ComputeFigure.Of(node, region, window).Sources.Select(s => Source(by, s))]);

    private ExplainedSource Source(Access by, SourceReading s)
    {
        if (s.Node is not { } node) return new(s.Framework, s.Indicator, null, null, null, null, null, null, null, null, s.Verdict);
        if (!by.MayRead(node.Framework)) return new(s.Framework, s.Indicator, null, null, s.Milestone?.Due, null, null, null, null, null, s.Verdict) { IsHidden = true };
        var hidden = s.Figure.Status == ObservationStatus.Confidential;
        return new(s.Framework, s.Indicator, node.Indicator.Title.ToString(), UnitWords.Of(words, node.Indicator.FigureUnit()), s.Milestone?.Due,
            s.Milestone is { } m ? Wanted(m) : null, s.Progress?.Target, hidden ? null : s.Figure.Value, hidden ? null : s.Figure.Numerator, hidden ? null : s.Figure.Denominator, s.Verdict)
        { Name = node.Indicator.Title };
    }

    private string Wanted(IndicatorTarget m) => IndicatorMarkup.Wanted(
        new(m.Seq, m.Kind, m.Value, UnitWords.Of(words, m.Unit), m.SdgTarget, m.Text, "", Progress.Of(new(null, null, null, null, null, default, default, default))), words);

    /// <summary>What lay below an indicator at a moment: sources, rules, milestones and reports as they were known then.</summary>
    public async Task<FigureNode> PastAsync(FigureFacts past, DateTimeOffset at, IReadOnlyCollection<Guid> above, CancellationToken ct)
    {
        var (there, missing, way) = (new List<FigureNode>(), new List<MissingSource>(), above.Append(past.Indicator.Id).ToHashSet());
        var now = await db.Set<IndicatorSource>().AsNoTracking().Where(s => s.IndicatorId == past.Indicator.Id).ToListAsync(ct);
        var then = await db.AsOfAsync(now, at, s => Key(s.Id), s => s.IndicatorId == past.Indicator.Id, ct);
        foreach (var source in then.OrderBy(s => s.Position))
        {
            if (await FactsAsync(source, at, ct) is { } facts && !way.Contains(facts.Indicator.Id)) there.Add(await PastAsync(facts, at, way, ct));
            else missing.Add(new(source.Framework, source.Source));
        }
        return Node(past) with { Sources = there, Missing = missing };
    }

    // Null where it was not there then.
    private async Task<FigureFacts?> FactsAsync(IndicatorSource source, DateTimeOffset at, CancellationToken ct)
    {
        var found = await (from i in db.Set<Indicator>().AsNoTracking()
                           join f in db.Set<Framework>().AsNoTracking() on i.FrameworkId equals f.Id
                           where f.Code == source.Framework && i.Code == source.Source
                           select new { Framework = f, Indicator = i }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var facts = await FigureFacts.ReadAsync(db, places, people, words, found.Framework, found.Indicator, withPeople: false, ct);
        return await new PastFacts(db, people, at).ReadAsync(facts, withPeople: false, ct);
    }

    private static FigureNode Node(FigureFacts facts) => new(facts.Framework, facts.Indicator)
    {
        Reports = facts.Indicator.IsComputed ? [] : [.. facts.Approved.Select(facts.Contribution)],
        Periods = [.. facts.AllPeriods.OrderBy(p => p.From)], Targets = facts.Targets, Baselines = facts.Baselines,
    };

    // As the journal writes it.
    private static string Key(Guid id) => string.Create(CultureInfo.InvariantCulture, $"{id:D}");
}

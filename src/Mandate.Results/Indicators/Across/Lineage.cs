using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>An indicator as a series across frameworks has it.</summary>
/// <param name="Adds">Its figures may be added to those of others: nothing that is counted can be in both.</param>
internal sealed record LineageIndicator(Guid Id, Guid FrameworkId, string Code, LocalizedText Title, string Unit, bool Adds, IReadOnlyList<LongPoint> Points);

/// <summary>A framework that the reader may read.</summary>
internal sealed record LineageFramework(Guid Id, string Code, LocalizedText Title, DateOnly From);

/// <summary>A link with both its ends.</summary>
internal sealed record LineageLink(Guid From, Guid To, LinkKind Kind, bool IsComparable, string? Reason);

/// <summary>Follows links from one indicator to those before and after it, and says where the series breaks and why. Pure.</summary>
internal sealed class Lineage(IReadOnlyCollection<LineageFramework> frameworks, IReadOnlyCollection<LineageIndicator> indicators, IReadOnlyCollection<LineageLink> links)
{
    private readonly Dictionary<Guid, LineageFramework> frameworks = frameworks.ToDictionary(f => f.Id);
    private readonly Dictionary<Guid, LineageIndicator> indicators = indicators.ToDictionary(i => i.Id);
    private readonly List<LineageLink> links = [.. links.Where(l => indicators.Any(i => i.Id == l.From) && indicators.Any(i => i.Id == l.To))];

    public LongSeries Of(Guid indicator, string region)
    {
        var own = indicators[indicator];
        var generations = new List<List<LineageIndicator>> { new() { own } };
        while (Step(generations[0], back: true) is { Count: > 0 } before) generations.Insert(0, before);
        while (Step(generations[^1], back: false) is { Count: > 0 } after) generations.Add(after);
        return new(frameworks[own.FrameworkId].Code, own.Code, region,
            [.. generations.Select((g, at) => Span(g, at == 0 ? [] : Breaks(generations[at - 1], g)))]);
    }

    // Where links lead into several frameworks, the nearest in time is the next; the others are reached from there or not at all.
    private List<LineageIndicator> Step(List<LineageIndicator> from, bool back)
    {
        var ids = from.Select(i => i.Id).ToHashSet();
        var now = frameworks[from[0].FrameworkId].From;
        var next = links.Where(l => ids.Contains(back ? l.To : l.From)).Select(l => indicators[back ? l.From : l.To]).DistinctBy(i => i.Id)
            .Where(i => back ? frameworks[i.FrameworkId].From < now : frameworks[i.FrameworkId].From > now)
            .GroupBy(i => i.FrameworkId).OrderBy(g => Math.Abs(frameworks[g.Key].From.DayNumber - now.DayNumber)).FirstOrDefault();
        return next is null ? [] : [.. next.OrderBy(i => i.Code, StringComparer.Ordinal)];
    }

    private SeriesSpan Span(List<LineageIndicator> all, IReadOnlyList<SeriesBreak> breaks) => new(frameworks[all[0].FrameworkId].Code, frameworks[all[0].FrameworkId].Title,
        [.. all.Select(i => new LongLine(i.Code, i.Title, i.Unit, i.Points))], all.Count == 1 ? all[0].Points : CanAdd(all) ? Sum(all) : null, breaks);

    private static bool CanAdd(List<LineageIndicator> all) => all.TrueForAll(i => i.Adds && i.Unit == all[0].Unit);

    // Something of which nothing is reported adds nothing; something that may not be shown leaves no sum.
    private static List<LongPoint> Sum(List<LineageIndicator> all) =>
        [.. all.SelectMany(i => i.Points).GroupBy(p => p.Period, StringComparer.Ordinal).OrderBy(g => g.First().From).ThenBy(g => g.First().To).Select(Sum)];

    private static LongPoint Sum(IGrouping<string, LongPoint> period)
    {
        var (first, reported) = (period.First(), period.Where(p => p.Approved > 0).ToList());
        var known = reported.Count > 0 && reported.TrueForAll(p => p.Value is not null);
        var status = reported.Count == 0 ? ObservationStatus.NotReported : reported.Find(p => p.Value is null)?.Status
            ?? (reported.Exists(p => p.Status == ObservationStatus.Provisional) ? ObservationStatus.Provisional : ObservationStatus.Reported);
        return first with { Value = known ? reported.Sum(p => p.Value) : null, Status = status, Approved = period.Sum(p => p.Approved) };
    }

    private List<SeriesBreak> Breaks(List<LineageIndicator> before, List<LineageIndicator> after)
    {
        var (earlier, later) = (before.Select(i => i.Id).ToHashSet(), after.Select(i => i.Id).ToHashSet());
        var between = links.Where(l => earlier.Contains(l.From) && later.Contains(l.To)).ToList();
        var breaks = between.Where(l => !l.IsComparable).Select(l => new SeriesBreak(BreakReason.NotComparable, [Code(l.From)], [Code(l.To)], l.Kind, l.Reason)).ToList();
        breaks.AddRange(between.Where(l => l.IsComparable && indicators[l.From].Unit != indicators[l.To].Unit).Select(l => new SeriesBreak(BreakReason.UnitsDiffer, [Code(l.From)], [Code(l.To)])));
        breaks.AddRange(before.Select(i => (i, Others: Others(l => l.From == i.Id && SameFramework(l.To, after), l => l.To))).Where(x => x.Others.Exists(o => !later.Contains(o)))
            .Select(x => new SeriesBreak(BreakReason.Split, [x.i.Code], Codes(x.Others))));
        breaks.AddRange(after.Select(i => (i, Others: Others(l => l.To == i.Id && SameFramework(l.From, before), l => l.From))).Where(x => x.Others.Exists(o => !earlier.Contains(o)))
            .Select(x => new SeriesBreak(BreakReason.Merged, Codes(x.Others), [x.i.Code])));
        if (breaks.Count == 0 && !(Together(before) && Together(after))) breaks.Add(new(BreakReason.CannotAdd, [.. before.Select(i => i.Code)], [.. after.Select(i => i.Code)]));
        return breaks;
    }

    private static bool Together(List<LineageIndicator> all) => all.Count == 1 || CanAdd(all);

    private List<Guid> Others(Func<LineageLink, bool> chosen, Func<LineageLink, Guid> end) => [.. links.Where(chosen).Select(end).Distinct()];

    private bool SameFramework(Guid indicator, List<LineageIndicator> generation) => indicators[indicator].FrameworkId == generation[0].FrameworkId;

    private string Code(Guid indicator) => indicators[indicator].Code;

    private List<string> Codes(List<Guid> ids) => [.. ids.Select(Code).Order(StringComparer.Ordinal)];
}

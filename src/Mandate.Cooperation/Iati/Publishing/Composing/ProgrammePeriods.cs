using System.Globalization;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Cooperation;

/// <summary>What the programme says of an indicator to which a project refers: its baseline, and its period with target and figure.</summary>
internal sealed record ProgrammeFigures(PublishedBaseline? Baseline, IReadOnlyList<PublishedPeriod> Periods);

/// <summary>
/// Reads the figures of the programme's indicators where they belong, as the public may read them: what is not published
/// there is not published through a project either.
/// </summary>
internal sealed class ProgrammePeriods(ReadFrameworkTable tables)
{
    // A portfolio is read in parts; a framework is not read again for each of them.
    private readonly Dictionary<string, FrameworkTable?> read = new(StringComparer.Ordinal);

    /// <returns>By the identifier of the project's indicator; one whose framework is not public is not among them.</returns>
    public async Task<Dictionary<Guid, ProgrammeFigures>> OfAsync(IEnumerable<ProjectIndicator> indicators, CancellationToken ct)
    {
        var found = new Dictionary<Guid, ProgrammeFigures>();
        foreach (var framework in indicators.Where(i => i.Framework is not null).GroupBy(i => i.Framework!, StringComparer.Ordinal))
        {
            if (!read.TryGetValue(framework.Key, out var table)) table = read[framework.Key] = (await tables.HandleAsync(Access.Public, new(framework.Key), ct)).TryGet(out var fresh) ? fresh : null;
            if (table is null) continue;
            foreach (var indicator in framework)
                if (table.Lines.Where(l => l.Code == indicator.Indicator).ToList() is { Count: > 0 } lines) found[indicator.Id] = Of(table.Head, lines);
        }
        return found;
    }

    /// <param name="framework">Its period is that of the figures.</param>
    /// <param name="lines">Of one indicator: the whole, its parts, its regions.</param>
    internal static ProgrammeFigures Of(FrameworkHead framework, IReadOnlyList<IndicatorLine> lines)
    {
        var ordered = lines.OrderBy(l => l.Region is not null).ThenBy(l => l.Part, StringComparer.Ordinal).ThenBy(l => l.Region, StringComparer.Ordinal).ToList();
        return new(Baseline(ordered[0].Baseline), [new(framework.From, framework.To, Figures(ordered, l => l.Target), Figures(ordered, l => l.Achieved))]);
    }

    // What was not reported is left out: never nought.
    private static List<PublishedFigure> Figures(IEnumerable<IndicatorLine> lines, Func<IndicatorLine, decimal?> of) =>
        [.. lines.Where(l => of(l) is not null).Select(l => new PublishedFigure(IatiWriting.Number(of(l)!.Value), Dimensions(l)))];

    private static List<PublishedDimension> Dimensions(IndicatorLine line) =>
        [.. line.Part is { } part ? [new PublishedDimension("part", part)] : Array.Empty<PublishedDimension>(), .. line.Region is { } region ? [new PublishedDimension("region", region)] : Array.Empty<PublishedDimension>()];

    // Of several years the last counts; one without a year cannot be said in IATI.
    private static PublishedBaseline? Baseline(BaselineCell? cell) =>
        cell is { Value: { } value, Years: { Length: >= 4 } years } && int.TryParse(years[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new(year, IatiWriting.Number(value)) : null;
}

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
                if (table.Lines.FirstOrDefault(l => l.Code == indicator.Indicator && l.Region is null) is { } line) found[indicator.Id] = Of(table.Head, line);
        }
        return found;
    }

    internal static ProgrammeFigures Of(FrameworkHead framework, IndicatorLine line) => new(Baseline(line.Baseline),
    [
        new(framework.From, framework.To,
            line.Target is { } target ? [new(IatiWriting.Number(target), [])] : [],
            line.Achieved is { } achieved ? [new(IatiWriting.Number(achieved), [])] : []),
    ]);

    // Of several years the last counts; one without a year cannot be said in IATI.
    private static PublishedBaseline? Baseline(BaselineCell? cell) =>
        cell is { Value: { } value, Years: { Length: >= 4 } years } && int.TryParse(years[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new(year, IatiWriting.Number(value)) : null;
}

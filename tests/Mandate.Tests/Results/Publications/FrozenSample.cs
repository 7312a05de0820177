using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Publications;

/// <summary>A small frozen framework, made up from a seed.</summary>
internal static class FrozenSample
{
    private static readonly string[] Regions = ["AFR", "AMR", "ARB"];

    public static FrozenFramework Of(int seed)
    {
        var random = new Random(seed);
        var moment = new DateTimeOffset(2023, 3, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(100_000));
        return new(1, "sample", new(random.Next(1, 9), "Governing Body \"349\" & 理事会", new(2023, 3, 1), moment, random.Next(3), random.Next(2) == 0 ? null : "late"),
            Text(random), new(2022, 1, 1), new(2023, 12, 31), random.Next(2) == 0,
            [.. Regions.Select(r => new FrozenRegion(r, LocalizedText.English(r)))],
            [new("2022", new(2022, 1, 1), new(2022, 12, 31), true)],
            [new("1", null, "outcome", "policy", Text(random)), new("1.1", "1", "output", "policy", Text(random))],
            [.. Enumerable.Range(1, random.Next(1, 4)).Select(n => Indicator(random, $"1.1.{n}"))]);
    }

    private static FrozenIndicator Indicator(Random random, string code) => new(code, "1.1", "output", Text(random), "member States", null, "SMS", null,
        new(IndicatorKind.CountOfResults, Direction.Rising, RollUpRule.Sum, RollUpRule.DistinctCount, RollUpRule.Sum, RollUpRule.None),
        random.Next(2) == 0 ? null : new(1, Text(random), [Text(random)]),
        [new(1, null, "2019", Number(random), "member States", false, true, null)],
        [new(1, TargetKind.Count, Number(random), "member States", null, null, null, 1, [new("AFR", Number(random)!.Value)],
            [new("ALL", ProgressState.Behind, null, Number(random), 3, null, 1.5m, 100m / 3, false, [ProgressNote.Overshoot])])],
        [.. Regions.Select(r => new FrozenFigure(r, ObservationStatus.Reported, Number(random), null, null, random.Next(9), random.Next(9)))],
        [new("ALL", "2022", "sex=F", ObservationStatus.Provisional, Number(random), 1, 2, 3)],
        [new(new Guid(random.Next(), 1, 2, [1, 2, 3, 4, 5, 6, 7, 8]), "SN", "AFR", "2022", ObservationStatus.Reported, 1, null, 3, new string('a', 64), new(2023, 2, 1, 0, 0, 0, TimeSpan.Zero), true)]);

    private static decimal? Number(Random random) => decimal.Round(random.Next(-500, 5_000) / 7m, random.Next(0, 6));

    private static LocalizedText Text(Random random) => LocalizedText.English($"Title {random.Next(100)} <b> 'é'", random.Next(2) == 0 ? null : "标题");
}

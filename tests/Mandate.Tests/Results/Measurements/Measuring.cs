using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Measurements;

/// <summary>Indicators, shapes and random reports for the tests of what is measured.</summary>
internal static class Measuring
{
    public static MeasuredDimension Sex(RollUpRule rule = RollUpRule.Sum) => Dimension("sex", rule, "F", "M", "_U");

    public static MeasuredDimension Age(RollUpRule rule = RollUpRule.Sum) => Dimension("age", rule, "Y15T24", "YGE25", "_U");

    private static MeasuredDimension Dimension(string code, RollUpRule rule, params string[] options) => new(code, LocalizedText.In("en", code), rule,
        [.. options.Select(o => new MeasuredOption(Guid.NewGuid(), o, LocalizedText.In("en", o), null))]);

    public static EntryContext Context(MeasuredShape? shape = null, Action<Indicator>? with = null, params IReadOnlyList<OtherPeriod> others)
    {
        var indicator = new Indicator
        {
            Code = "T.1", Level = "outcome", Title = LocalizedText.In("en", "Trained"), Unit = "persons", Kind = IndicatorKind.Value,
            TimeRule = RollUpRule.Sum, PlaceRule = RollUpRule.Sum,
        };
        with?.Invoke(indicator);
        var framework = new Framework { Code = "f", Title = LocalizedText.In("en", "F"), CreatedBy = "test", Status = FrameworkStatus.Approved };
        var period = new ReportingPeriod { Code = "2023", From = new(2023, 1, 1), To = new(2023, 12, 31), IsOpen = true };
        return new EntryContext(framework, indicator, period, null) { Shape = shape ?? MeasuredShape.Whole, Others = others };
    }

    public static ResultEntry Entry(string? quantity = null, string? denominator = null, string? status = null, params CellEntry[] cells) =>
        new(quantity, denominator, null, "en", [], false, false, false, Status: status, Cells: cells);

    /// <summary>Whole figures, some of them absent, all options of both dimensions.</summary>
    public static List<CrossedAmount> Cells(Random random, bool withAbsent)
    {
        var cells = new List<CrossedAmount>();
        foreach (var sex in Sex().Options)
            foreach (var age in Age().Options)
                if (random.Next(4) > 0)
                    cells.Add(new([sex.Code, age.Code], Amount(random, withAbsent)));
        return cells;
    }

    private static ObservedAmount Amount(Random random, bool withAbsent)
    {
        if (!withAbsent || random.Next(3) > 0) return ObservedAmount.Of(random.Next(0, 50), random.Next(50, 99));
        return random.Next(2) > 0 ? new(ObservationStatus.NotReported, null) : new(ObservationStatus.NotApplicable, null);
    }

    public static List<ApprovedReport> Reports(Random random)
    {
        string[] regions = ["AFR", "AMR", "ARB"];
        return [.. from country in Enumerable.Range(1, random.Next(1, 8))
                   from year in Enumerable.Range(2020, random.Next(1, 4))
                   where random.Next(5) > 0
                   let cells = Cells(random, withAbsent: false)
                   where cells.Count > 0
                   select new ApprovedReport(Guid.NewGuid(), $"C{country}", regions[country % 3], $"{year}", new(year, 12, 31),
                       WholeOfCells.Of([Sex(), Age()], cells)!.Value, cells)];
    }
}

using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Imports;

public sealed class PlanTests
{
    private static FrameworkRows Rows(IReadOnlyList<ImportFile> files)
    {
        var reading = FrameworkReader.Read(files);
        Assert.Empty(reading.Problems.ToProblems());
        return IndicatorRules.Complete(reading.Rows);
    }

    [Fact]
    public void The_same_rows_are_no_change_and_every_row_is_looked_at()
    {
        var rows = Rows(FrameworkFixture.Files());
        var plan = FrameworkImportPlan.Compare(rows, rows);
        Assert.True(plan.IsEmpty);
        // 2 results, 2 indicators with a rule each, 3 baselines, 2 targets, 2 regional targets, 1 SDG link
        Assert.Equal(14, plan.Unchanged);
    }

    [Fact]
    public void Against_nothing_every_row_is_added() =>
        Assert.Equal(14, FrameworkImportPlan.Compare(null, Rows(FrameworkFixture.Files())).Count(PlanAction.Add));

    [Fact]
    public void Trailing_zeros_are_no_change() =>
        Assert.True(FrameworkImportPlan.Compare(Rows(FrameworkFixture.Files()), Rows(FrameworkFixture.With("baselines.csv", "38.5", "38.500"))).IsEmpty);

    [Fact]
    public void Reordered_rows_are_a_change_of_order_and_nothing_else()
    {
        var turned = FrameworkFixture.Files().Select(f => f.Name != "indicators.csv" ? f
            : f with { Bytes = FrameworkFixture.Bytes(Turned(FrameworkFixture.Texts[f.Name])) }).ToList();
        var plan = FrameworkImportPlan.Compare(Rows(FrameworkFixture.Files()), Rows(turned));
        Assert.Empty(plan.Changes);
        Assert.True(plan.IsReordered);
        Assert.False(plan.IsEmpty);

        static string Turned(string text)
        {
            var lines = text.TrimEnd('\n').Split('\n');
            return string.Join('\n', [lines[0], .. lines.Skip(1).Reverse()]);
        }
    }

    [Fact]
    public void Every_single_change_of_a_cell_is_seen_and_its_inverse_brings_everything_back()
    {
        var before = Rows(FrameworkFixture.Files());
        (string File, string Old, string New)[] edits =
        [
            ("results_framework.csv", "Capacity", "Capability"), ("indicators.csv", "States with a plan", "States with a law"),
            ("indicators.csv", ",SMS,new,", ",SMS,,"), ("baselines.csv", "2021,12,", "2021,13,"), ("baselines.csv", "States,1,", "States,0,"),
            ("targets.csv", "count,10", "count,11"), ("target_regions.csv", "美洲,4", "美洲,5"), ("sdg_links.csv", "Youth employment", "Youth"),
        ];
        foreach (var (file, old, @new) in edits)
        {
            var after = Rows(FrameworkFixture.With(file, old, @new));
            var there = Assert.Single(FrameworkImportPlan.Compare(before, after).Changes);
            var back = Assert.Single(FrameworkImportPlan.Compare(after, before).Changes);
            Assert.Equal((PlanAction.Change, file), (there.Action, there.File));
            Assert.Equal(there.Cells.Select(c => (c.Column, c.Old, c.New)), back.Cells.Select(c => (c.Column, c.New, c.Old)));
            Assert.NotEqual(PlanToken.OfState(before), PlanToken.OfState(after));
        }
    }

    [Fact]
    public void A_missing_row_is_a_removal()
    {
        var without = Rows(FrameworkFixture.With("baselines.csv", "1.1.1,2,,2021,12,member States,1,\n", ""));
        var change = Assert.Single(FrameworkImportPlan.Compare(Rows(FrameworkFixture.Files()), without).Changes);
        Assert.Equal((PlanAction.Remove, "baselines.csv", "1.1.1 2"), (change.Action, change.File, change.Key));
    }

    [Fact]
    public void Rows_kept_for_an_undo_come_back_as_they_were()
    {
        var rows = Rows(FrameworkFixture.Files());
        Assert.Equal(PlanToken.OfState(rows), PlanToken.OfState(RowsArchive.Unpack(RowsArchive.Pack(rows))));
        Assert.Null(RowsArchive.Unpack(null));
    }

    [Fact]
    public void Rules_are_derived_from_unit_and_target_and_the_file_of_rules_has_the_last_word()
    {
        var derived = Rows(FrameworkFixture.Files()).Rules;
        Assert.Equal((Direction.Rising, IndicatorKind.CountOfResults, RollUpRule.DistinctCount), (derived[0].Direction, derived[0].Kind, derived[0].Time));
        Assert.Equal((null, IndicatorKind.Value, RollUpRule.WeightedAverage), (derived[1].Direction, derived[1].Kind, derived[1].Place));
        var said = Rows(FrameworkFixture.Files(("indicator_rules.csv",
            "code,direction,kind,time_rule,place_rule,hierarchy_rule,dimension_rule,reason\n1.1.2,rising,,average,,,,\"targets.csv: higher\"\n"))).Rules[1];
        Assert.Equal((Direction.Rising, RollUpRule.Average, RollUpRule.WeightedAverage), (said.Direction, said.Time, said.Place));
    }

    [Fact]
    public void Rules_that_were_given_stay_when_the_files_bring_none()
    {
        var said = Rows(FrameworkFixture.Files(("indicator_rules.csv",
            "code,direction,kind,time_rule,place_rule,hierarchy_rule,dimension_rule,reason\n1.1.2,rising,,,,,,said\n")));
        var again = IndicatorRules.Complete(FrameworkReader.Read(FrameworkFixture.Files()).Rows, said);
        Assert.Equal(Direction.Rising, again.Rules[1].Direction);
    }
}

using Mandate.Results;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Tests.Results.Deliverables;

public sealed class DeliverableStandingTests
{
    private static readonly DateOnly On = new(2023, 6, 30);

    [Theory]
    [InlineData(DeliverableStatus.Planned, -1, Standing.Late)]
    [InlineData(DeliverableStatus.UnderWay, -1, Standing.Late)]
    [InlineData(DeliverableStatus.UnderWay, 0, Standing.Next)]
    [InlineData(DeliverableStatus.Planned, 90, Standing.Next)]
    [InlineData(DeliverableStatus.Planned, 91, Standing.Planned)]
    [InlineData(DeliverableStatus.UnderWay, 91, Standing.UnderWay)]
    [InlineData(DeliverableStatus.Planned, null, Standing.Planned)]
    [InlineData(DeliverableStatus.Done, -500, Standing.Done)]
    [InlineData(DeliverableStatus.Dropped, -500, Standing.Dropped)]
    public void What_is_open_is_late_from_the_day_after_its_date_and_next_for_ninety_days_before(DeliverableStatus status, int? days, Standing standing) =>
        Assert.Equal(standing, DeliverableStanding.Of(status, days is { } d ? On.AddDays(d) : null, On));

    [Fact]
    public void Lateness_ends_with_the_day_on_which_it_was_done()
    {
        Assert.Equal(30, DeliverableStanding.DaysLate(DeliverableStatus.UnderWay, On.AddDays(-30), null, On));
        Assert.Equal(10, DeliverableStanding.DaysLate(DeliverableStatus.Done, On.AddDays(-30), On.AddDays(-20), On));
        Assert.Null(DeliverableStanding.DaysLate(DeliverableStatus.Done, On.AddDays(-30), On.AddDays(-31), On));
        Assert.Null(DeliverableStanding.DaysLate(DeliverableStatus.Done, On.AddDays(-30), null, On));
        Assert.Null(DeliverableStanding.DaysLate(DeliverableStatus.Dropped, On.AddDays(-30), null, On));
        Assert.Null(DeliverableStanding.DaysLate(DeliverableStatus.Planned, On, null, On));
    }

    [Fact]
    public void Slippage_runs_from_the_first_date_promised_to_the_one_that_holds()
    {
        Assert.Equal(0, DeliverableStanding.SlippedDays([]));
        Assert.Equal(0, DeliverableStanding.SlippedDays([(null, "2015-01")]));
        Assert.Equal(151, DeliverableStanding.SlippedDays([(null, "2015-01-31"), ("2015-01-31", "2015-03"), ("2015-03", "2015-07-01")]));
        Assert.Equal(-31, DeliverableStanding.SlippedDays([("2015-01", "2014-12")]));
    }

    [Fact]
    public void Every_rule_that_an_update_breaks_is_told_at_once()
    {
        var now = new Deliverable { Code = "1", Title = LocalizedText.English("A portal"), Due = "2023-01" };
        var input = new UpdateDeliverable.Input("p", "1", OwnerUnit: "NOWHERE", Due: "some day", Status: DeliverableStatus.Done, DoneOn: "2024", Link: "ftp://x");
        Assert.Equal(
            ["results.deliverable.unknown_unit", "results.deliverable.date", "results.deliverable.done_on_future", "results.deliverable.reason_moved", "results.evidence.link"],
            new DeliverableEdit(now, input, []).Check(On).Select(p => p.Code));
    }

    [Theory]
    [InlineData(DeliverableStatus.Done, DeliverableStatus.UnderWay, "results.deliverable.reason_reopened")]
    [InlineData(DeliverableStatus.Planned, DeliverableStatus.Dropped, "results.deliverable.reason_dropped")]
    [InlineData(DeliverableStatus.Dropped, DeliverableStatus.Planned, "results.deliverable.reason_reopened")]
    public void Dropping_and_taking_up_again_ask_for_a_reason(DeliverableStatus before, DeliverableStatus after, string problem)
    {
        var now = new Deliverable { Code = "1", Title = LocalizedText.English("A portal"), Status = before, DoneOn = before == DeliverableStatus.Done ? "2022" : null };
        var edit = new DeliverableEdit(now, new("p", "1", Status: after), []);
        Assert.Equal([problem], edit.Check(On).Select(p => p.Code));
        Assert.Null(edit.DoneOn);
        Assert.Empty(new DeliverableEdit(now, new("p", "1", Status: after, Reason: "Funds came."), []).Check(On));
    }
}

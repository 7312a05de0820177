using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results;

public class ResultDifferencesTests
{
    private static readonly Guid Adopted = new(1, 0, 0, new byte[8]);
    private static readonly Guid Published = new(2, 0, 0, new byte[8]);

    [Fact]
    public void The_same_content_entered_in_another_order_differs_in_nothing()
    {
        var (before, after) = (Sample(), Sample());
        after.CriteriaMet.Reverse();
        after.Evidence.Reverse();
        after.Quantity = 3.00m;
        Assert.Empty(Between(before, after));
    }

    public static TheoryData<string, Action<CountryResult>, string?, string?> Changes => new()
    {
        { "quantity", r => r.Quantity = 4, "3", "4" },
        { "denominator", r => r.Denominator = 5, null, "5" },
        { "narrative", r => r.Narrative = LocalizedText.English("Law drafted", "通过法律"), "Law adopted", "Law drafted" },
        { "technical_note", r => r.TechnicalNoteId = null, Adopted.ToString(), null },
        { "criterion", r => r.CriteriaMet.Remove(Published), "✓", null },
        { "government", r => r.GovernmentInvolved = false, "✓", null },
        { "employers", r => r.EmployersInvolved = true, null, "✓" },
        { "workers", r => r.WorkersInvolved = true, null, "✓" },
        { "evidence", r => r.Evidence[1].RemovedAt = DateTimeOffset.UnixEpoch, "Act", null },
        { "evidence", r => r.Evidence.Add(Link("Decree")), null, "Decree" },
    };

    [Theory, MemberData(nameof(Changes))]
    public void One_change_is_one_difference_with_what_was_and_what_is(string field, Action<CountryResult> change, string? before, string? after)
    {
        var changed = Sample();
        change(changed);
        var difference = Assert.Single(Between(Sample(), changed));
        Assert.Equal((field, before, after), (difference.Field, difference.Before, difference.After));
    }

    [Fact]
    public void A_criterion_met_instead_of_another_is_two_differences_each_with_its_criterion()
    {
        var other = Guid.NewGuid();
        var changed = Sample();
        changed.CriteriaMet[0] = other;
        Assert.Equal([(Adopted, "✓", null), (other, null, "✓")], Between(Sample(), changed).Select(d => (d.Subject!.Value, d.Before, d.After)));
    }

    [Fact]
    public void Evidence_of_the_same_title_that_was_exchanged_is_taken_away_and_added()
    {
        var changed = Sample();
        changed.Evidence[0].RemovedAt = DateTimeOffset.UnixEpoch;
        changed.Evidence.Add(Link("Gazette"));
        Assert.Equal([("Gazette", null), (null, "Gazette")], Between(Sample(), changed).Select(d => (d.Before, d.After)));
    }

    // Turned round, every difference turns round: nothing that goes is lost, nothing that comes is hidden.
    [Fact]
    public void What_came_one_way_goes_the_other()
    {
        var changed = Sample();
        (changed.Quantity, changed.WorkersInvolved, changed.Narrative) = (7, true, LocalizedText.English("Law repealed"));
        changed.CriteriaMet.Clear();
        changed.Evidence.Add(Link("Decree"));
        var there = Between(Sample(), changed).Select(d => (d.Field, d.Subject, d.Before, d.After)).ToHashSet();
        var back = Between(changed, Sample()).Select(d => (d.Field, d.Subject, Before: d.After, After: d.Before)).ToHashSet();
        Assert.Equal(6, there.Count);
        Assert.True(there.SetEquals(back));
    }

    private static List<ResultDifference> Between(CountryResult before, CountryResult after) =>
        ResultDifferences.Between(ResultContent.Of(before), ResultContent.Of(after));

    private static Evidence Link(string title) => new() { Id = Guid.NewGuid(), Title = title, Link = "https://example.org/b", AddedBy = "account:1" };

    private static CountryResult Sample()
    {
        var result = new CountryResult
        {
            Country = "KE", Region = "AFR", ReportedBy = "account:1", Narrative = LocalizedText.English("Law adopted", "通过法律"),
            TechnicalNoteId = Adopted, Quantity = 3, CriteriaMet = [Adopted, Published], GovernmentInvolved = true,
        };
        result.Evidence.Add(new() { Id = Adopted, Title = "Gazette", Link = "https://example.org/a", AddedBy = "account:1" });
        result.Evidence.Add(new() { Id = Published, Title = "Act", FileName = "act.pdf", MediaType = "application/pdf", Size = 3, Sha256 = [1], AddedBy = "account:1" });
        return result;
    }
}

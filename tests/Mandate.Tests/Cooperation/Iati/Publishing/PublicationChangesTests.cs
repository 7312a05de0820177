using System.Xml.Linq;
using Mandate.Cooperation;

namespace Mandate.Tests.Cooperation.Iati.Publishing;

/// <summary>From one publication to the next: what is new, changed, removed, and when the next one is due.</summary>
public class PublicationChangesTests
{
    private static readonly DateTimeOffset Before = new(2023, 5, 5, 6, 0, 0, TimeSpan.Zero), Now = new(2023, 6, 5, 6, 0, 0, TimeSpan.Zero);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void An_activity_that_says_the_same_keeps_its_last_change_and_any_other_changed_now(int seed)
    {
        var random = new Random(seed);
        var before = Enumerable.Range(0, 9).Where(_ => random.Next(3) > 0).Select(i => new PublicationChanges.Stamp($"A{i}", $"h{random.Next(2)}", Before)).ToList();
        var now = Enumerable.Range(0, 9).Where(_ => random.Next(3) > 0).Select(i => ($"A{i}", $"h{random.Next(2)}")).ToList();
        var changes = PublicationChanges.Of(before, now, Now).ToDictionary(c => c.Identifier, StringComparer.Ordinal);
        foreach (var id in Enumerable.Range(0, 9).Select(i => $"A{i}"))
        {
            var (old, young) = (before.Find(b => b.Identifier == id), now.Find(n => n.Item1 == id));
            var expected = (old, young.Item1) switch
            {
                (null, null) => null,
                (null, _) => new PublicationChanges.Item(id, PublicationChange.New, Now),
                (_, null) => new(id, PublicationChange.Removed, Before),
                _ => old.Hash == young.Item2 ? new(id, PublicationChange.Unchanged, Before) : new(id, PublicationChange.Changed, Now),
            };
            Assert.Equal(expected, changes.GetValueOrDefault(id));
        }
    }

    [Fact]
    public void An_element_that_only_moved_is_no_change()
    {
        var before = XElement.Parse("<iati-activity><sector code='1'/><sector code='2'/><title><narrative>a</narrative></title></iati-activity>");
        var now = XElement.Parse("<iati-activity><sector code='2'/><sector code='1'/><sector code='1'/><title><narrative>b</narrative></title></iati-activity>");
        Assert.Equal([new("sector", 1, 0), new CompareIatiPublications.ElementChange("title", 1, 1)], CompareIatiPublications.Between(before, now));
    }

    [Theory]
    [InlineData(null, null, "2023-06-05", false)]
    [InlineData(5, null, "2023-06-04", false)]
    [InlineData(5, null, "2023-06-05", true)]
    [InlineData(5, "2023-05-05", "2023-06-05", true)]
    [InlineData(5, "2023-06-05", "2023-06-30", false)]
    [InlineData(5, "2023-06-01", "2023-06-06", true)]
    public void It_is_due_once_this_months_day_has_come_and_nothing_was_published_since(int? day, string? last, string now, bool due) =>
        Assert.Equal(due, IatiSchedule.IsDue(day, last is null ? null : At(last), At(now)));

    private static DateTimeOffset At(string day) => new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(9, 0), TimeSpan.Zero);
}

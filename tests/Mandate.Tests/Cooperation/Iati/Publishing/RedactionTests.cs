using System.Xml.Linq;
using Mandate.Cooperation;

namespace Mandate.Tests.Cooperation.Iati.Publishing;

/// <summary>What is not to be published is not in the file, anywhere; what is not excluded stays; the register says how much.</summary>
public class RedactionTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void Nothing_of_an_excluded_partner_is_left_in_the_file(int seed)
    {
        var (file, _) = Redacted(seed, ExclusionKind.Partners);
        Assert.DoesNotContain("Partner ", file, StringComparison.Ordinal);
        Assert.DoesNotContain("XM-DAC-1\"", file, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Nothing_points_at_a_place_that_is_left_out(int seed)
    {
        var (file, _) = Redacted(seed, ExclusionKind.Locations);
        Assert.Empty(XDocument.Parse(file).Descendants("location"));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Amounts_stay_whatever_is_said_of_them(int seed)
    {
        var plain = XDocument.Parse(Written(PublishedFileTests.Activities(seed)));
        foreach (var kind in Enum.GetValues<ExclusionKind>().Where(k => k != ExclusionKind.Activity))
            Assert.Equal(plain.Descendants("value").Select(v => v.Value), XDocument.Parse(Redacted(seed, kind).File).Descendants("value").Select(v => v.Value));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_decision_about_one_project_touches_no_other(int seed)
    {
        var rules = new[] { Rule(ExclusionKind.Activity, "P-002"), Rule(ExclusionKind.Results, "P-003") };
        var (left, plain) = (new List<Redaction.LeftOut>(), PublishedFileTests.Activities(seed));
        var redacted = plain.ConvertAll(a => Redaction.Of(a, a.OtherIdentifiers[0].Ref, rules, left));
        Assert.Equal(plain[0], redacted[0]);
        Assert.Null(redacted[1]);
        Assert.Empty(redacted[2]!.Results);
        Assert.Equal(plain[3], redacted[3]);
        Assert.Equal([("P-002", 1), ("P-003", 1)], left.Select(l => (l.Project, l.Elements)));
    }

    [Fact]
    public void A_decision_holds_through_its_last_day()
    {
        var rule = Rule(ExclusionKind.Contact, null);
        rule.Until = new(2023, 6, 30);
        Assert.True(rule.HoldsOn(new(2023, 6, 30)));
        Assert.False(rule.HoldsOn(new(2023, 7, 1)));
    }

    private static (string File, List<Redaction.LeftOut> LeftOut) Redacted(int seed, ExclusionKind kind)
    {
        var left = new List<Redaction.LeftOut>();
        return (Written([.. PublishedFileTests.Activities(seed).Select(a => Redaction.Of(a, a.OtherIdentifiers[0].Ref, [Rule(kind, null)], left)!)]), left);
    }

    private static string Written(List<PublishedActivity> activities) => System.Text.Encoding.UTF8.GetString(PublishedFileTests.Written(activities));

    private static IatiExclusion Rule(ExclusionKind kind, string? project) => new() { Kind = kind, Project = project, Reason = "Safety", DecidedBy = "account:1" };
}

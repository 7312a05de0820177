using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Tests.Cooperation;

/// <summary>The indicators of voluntary funds and partnerships, and how reports to donors stand.</summary>
public class CompositionTests
{
    private static readonly Named Someone = new("D-1", LocalizedText.English("A donor"));

    // The baselines of A.4.1 in 2018-19: 42 per cent voluntary, 13 flexible, 7 from the United Nations.
    [Fact]
    public void Shares_are_computed_from_numerator_and_denominator()
    {
        var funds = VoluntaryFunds.Of([new(Earmarking.Unearmarked, false, 8), new(Earmarking.Lightly, false, 5), new(Earmarking.Earmarked, true, 7), new(Earmarking.Earmarked, false, 80)], 138);
        Assert.Equal((100m, 238m, 42.0m), (funds.OfResources!.Numerator, funds.OfResources.Denominator, funds.OfResources.Percent));
        Assert.Equal((13.0m, 7.0m), (funds.Flexible.Percent, funds.Un.Percent));
    }

    [Fact]
    public void What_nothing_is_known_of_is_not_computed()
    {
        var none = VoluntaryFunds.Of([], null);
        Assert.Null(none.OfResources);
        Assert.Null(none.Flexible.Percent);
    }

    [Fact]
    public void A_partnership_counts_by_its_kind_its_partner_and_its_day_and_once_where_it_was_renewed_in_the_period()
    {
        var (old, first, second) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        List<PartnershipCount.Candidate> all =
        [
            One("OLD", old, AgreementKind.Memorandum, new(2018, 5, 1)), One("RENEWED", first, AgreementKind.Memorandum, new(2022, 5, 1), old), One("AGAIN", second, AgreementKind.Memorandum, new(2023, 5, 1), first),
            One("NEW", Guid.NewGuid(), AgreementKind.Roadmap, new(2023, 12, 31)), One("MONEY", Guid.NewGuid(), AgreementKind.Financing, new(2022, 6, 1)), One("UNSIGNED", Guid.NewGuid(), AgreementKind.Partnership, null),
            One("LATER", Guid.NewGuid(), AgreementKind.Partnership, new(2024, 1, 1)), One("BILATERAL", Guid.NewGuid(), AgreementKind.Partnership, new(2022, 7, 1)) with { IsUn = false },
            One("SOUTH", Guid.NewGuid(), AgreementKind.LetterOfIntent, new(2022, 7, 1)) with { IsUn = false, IsSouthSouth = true },
        ];
        Assert.Equal([("SOUTH", false), ("AGAIN", true), ("NEW", false)], PartnershipCount.Of(all, new(2022, 1, 1), new(2023, 12, 31)).Select(p => (p.Code, p.IsRenewal)));
    }

    [Theory]
    [InlineData("2026-05-01", null, ReportStanding.Late)]
    [InlineData("2026-06-30", null, ReportStanding.Soon)]
    [InlineData("2026-08-29", null, ReportStanding.Soon)]
    [InlineData("2026-08-30", null, ReportStanding.ToCome)]
    [InlineData("2026-05-01", "2026-05-01", ReportStanding.SentInTime)]
    [InlineData("2026-05-01", "2026-05-02", ReportStanding.SentLate)]
    public void A_report_is_late_the_day_after_it_was_due(string due, string? sent, ReportStanding standing)
    {
        static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(standing, ReportLine.StandingOf(Day(due), sent is null ? null : Day(sent), Day("2026-06-30")));
    }

    [Theory]
    [InlineData("2", "8", true)]
    [InlineData("2", "18", false)]
    [InlineData("3", "8.5", true)]
    [InlineData("3", "8.b", true)]
    [InlineData("3", "8", false)]
    public void Goals_and_targets_have_their_shape(string vocabulary, string code, bool isOne) => Assert.Equal(isOne, AidCodes.Tag(vocabulary, code) is null);

    private static PartnershipCount.Candidate One(string code, Guid id, AgreementKind kind, DateOnly? signed, Guid? renews = null) => new(id, code, Someone, kind, signed, renews, true, false, false, false);
}

using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Tests.Results;

public class ReviewRoundTests
{
    private static readonly Actor[] People = [.. Enumerable.Range(1, 7).Select(n => Actor.Account(new Guid(n, 0, 0, new byte[8])))];

    [Fact]
    public void A_framework_without_levels_is_approved_by_the_first_reviewer()
    {
        var round = new ReviewRound(ReviewRound.OneLevel, 0, [People[0].Id], []);
        Assert.Null(round.RefusePerson(People[1]));
        Assert.Equal((CountryResultStatus.Approved, 0, ReviewAction.Approved), round.Approved());
    }

    [Fact]
    public void Each_level_but_the_last_passes_the_result_on()
    {
        IReadOnlyList<ReviewReach> three = [ReviewReach.Office, ReviewReach.Region, ReviewReach.Result];
        Assert.Equal((CountryResultStatus.Submitted, 1, ReviewAction.Endorsed), new ReviewRound(three, 0, [], []).Approved());
        Assert.Equal((CountryResultStatus.Submitted, 2, ReviewAction.Endorsed), new ReviewRound(three, 1, [], []).Approved());
        Assert.Equal((CountryResultStatus.Approved, 0, ReviewAction.Approved), new ReviewRound(three, 2, [], []).Approved());
    }

    [Fact]
    public void No_office_and_no_region_decides_what_is_of_the_whole_organisation()
    {
        IReadOnlyList<ReviewReach> three = [ReviewReach.Office, ReviewReach.Region, ReviewReach.Result];
        var whole = new ReviewRound(three, 0, [], []) { IsWhole = true };
        Assert.Equal((3, ReviewReach.Result, true), (whole.Level, whole.Reach, whole.IsLast));
        var first = new ReviewRound([ReviewReach.Result, ReviewReach.Region], 0, [], []) { IsWhole = true };
        Assert.Equal((CountryResultStatus.Approved, 0, ReviewAction.Approved), first.Approved());
        Assert.Equal(1, new ReviewRound([ReviewReach.Office, ReviewReach.Region], 0, [], []) { IsWhole = true }.Level);
    }

    [Fact]
    public void An_author_and_whoever_decided_another_level_are_told_apart()
    {
        var round = new ReviewRound([ReviewReach.Office, ReviewReach.Region], 1, [People[0].Id], [People[1].Id]);
        Assert.Equal("results.review.own_work", round.RefusePerson(People[0])!.Code);
        Assert.Equal("results.review.decided_before", round.RefusePerson(People[1])!.Code);
        Assert.Equal("results.review.decided_before", round.RefusePerson(People[2] with { OnBehalfOf = People[1].Id })!.Code);
        Assert.Equal("results.review.own_work", round.RefusePerson(People[2] with { OnBehalfOf = People[0].Id })!.Code);
        Assert.Null(round.RefusePerson(People[2]));
    }

    [Fact]
    public void A_level_is_decided_by_roles_bound_to_its_place_or_to_none()
    {
        GrantScope[] anywhere = [GrantScope.Everywhere, GrantScope.Framework];
        Assert.Equal([GrantScope.Unit, .. anywhere], ReviewRound.ScopesOf(ReviewReach.Office).OrderByDescending(s => s == GrantScope.Unit).ThenBy(s => s));
        Assert.Equal([GrantScope.Region, .. anywhere], ReviewRound.ScopesOf(ReviewReach.Region).OrderByDescending(s => s == GrantScope.Region).ThenBy(s => s));
        Assert.Equal([GrantScope.Result, .. anywhere], ReviewRound.ScopesOf(ReviewReach.Result).OrderByDescending(s => s == GrantScope.Result).ThenBy(s => s));
        Assert.Equal(Enum.GetValues<GrantScope>().Order(), ReviewRound.ScopesOf(ReviewReach.Any).Order());
    }

    // Random people, in person or for somebody else, edit, hand in, approve and return as they like; seeds 0 to 3999.
    [Fact]
    public void Whatever_people_try_only_different_people_who_did_not_write_it_make_a_result_count()
    {
        var counted = 0;
        for (var seed = 0; seed < 4000; seed++) counted += Walk(new Random(seed));
        Assert.InRange(counted, 1000, int.MaxValue);
    }

    private static int Walk(Random random)
    {
        ReviewReach[] levels = [.. Enumerable.Range(0, random.Next(1, SetReviewLevels.Most + 1)).Select(_ => (ReviewReach)random.Next(4))];
        var result = new CountryResult { Country = "SN", Region = "AFR", ReportedBy = People[0].Id, Narrative = LocalizedText.English("A law") };
        result.WrittenBy(People[0]);
        var (at, counted) = (DateTimeOffset.UnixEpoch, 0);
        for (var step = 0; step < 40; step++)
        {
            Try(result, levels, Somebody(random), (ResultMove)random.Next(5), at = at.AddMinutes(1));
            if (result.Status != CountryResultStatus.Approved) continue;
            counted++;
            ShouldRestOnDifferentPeople(result, levels);
        }
        return counted;
    }

    private static Actor Somebody(Random random)
    {
        var who = People[random.Next(People.Length)];
        return random.Next(4) > 0 ? who : who with { OnBehalfOf = People[random.Next(People.Length)].Id };
    }

    private static void Try(CountryResult result, ReviewReach[] levels, Actor by, ResultMove move, DateTimeOffset at)
    {
        if (!ReviewStates.After(result.Status, move).TryGet(out var next)) return;
        var round = result.Round(levels);
        result.Version++;
        switch (move)
        {
            case ResultMove.Edit when result.Status == CountryResultStatus.Approved: result.Reopen(by, at); goto case ResultMove.Edit;
            case ResultMove.Edit: result.WrittenBy(by); break;
            case ResultMove.Submit: result.WrittenBy(by); result.Step(next, ReviewAction.Submitted, by, at); break;
            case ResultMove.Withdraw: result.Step(next, ReviewAction.Withdrawn, by, at); break;
            case ResultMove.Return when round.RefusePerson(by) is null: result.Step(next, ReviewAction.Returned, by, at, "why", round.Level); break;
            case ResultMove.Approve when round.RefusePerson(by) is null:
                var (status, passed, action) = round.Approved();
                result.Step(status, action, by, at, level: round.Level, passed: passed);
                break;
        }
    }

    // Told from the history alone, not from what the rules keep.
    private static void ShouldRestOnDifferentPeople(CountryResult result, ReviewReach[] levels)
    {
        var approvals = result.Steps.AsEnumerable().Reverse().TakeWhile(s => s.Action != ReviewAction.Submitted).Reverse().ToList();
        Assert.Equal(Enumerable.Range(1, levels.Length), approvals.Select(s => s.Level!.Value));
        List<string> people = [.. approvals.SelectMany(s => new[] { s.By, s.OnBehalfOf }.OfType<string>().Distinct())];
        Assert.Equal(people.Distinct().Count(), people.Count);
        Assert.DoesNotContain(people, result.Authors.Contains);
        Assert.Single(approvals.Select(s => Convert.ToHexString(s.ContentHash)).Distinct());
    }
}

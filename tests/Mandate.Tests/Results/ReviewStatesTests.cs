using Mandate.Kernel;
using Mandate.Results;
using static Mandate.Results.CountryResultStatus;
using static Mandate.Results.ResultMove;

namespace Mandate.Tests.Results;

public class ReviewStatesTests
{
    private static readonly Dictionary<(CountryResultStatus, ResultMove), CountryResultStatus> Allowed = new()
    {
        [(Draft, Edit)] = Draft,
        [(Draft, Submit)] = Submitted,
        [(Submitted, Return)] = Returned,
        [(Submitted, Approve)] = Approved,
        [(Submitted, Withdraw)] = Draft,
        [(Returned, Edit)] = Returned,
        [(Returned, Submit)] = Submitted,
        [(Approved, Edit)] = Draft,
        [(Approved, Withdraw)] = Draft,
    };

    public static TheoryData<CountryResultStatus, ResultMove> EveryPair
    {
        get
        {
            var pairs = new TheoryData<CountryResultStatus, ResultMove>();
            foreach (var status in Enum.GetValues<CountryResultStatus>())
                foreach (var move in Enum.GetValues<ResultMove>())
                    pairs.Add(status, move);
            return pairs;
        }
    }

    [Theory, MemberData(nameof(EveryPair))]
    public void A_move_leads_where_the_table_says_or_is_refused_as_a_conflict(CountryResultStatus status, ResultMove move)
    {
        var outcome = ReviewStates.After(status, move);
        if (Allowed.TryGetValue((status, move), out var next)) Assert.Equal(next, outcome.Value);
        else Assert.Equal(ProblemKind.Conflict, Assert.Single(outcome.Problems).Kind);
    }

    [Fact]
    public void Nothing_becomes_approved_but_by_approving_what_was_submitted() => Assert.Equal([(Submitted, Approve)],
        Allowed.Where(a => a.Value == Approved).Select(a => a.Key));

    [Fact]
    public void No_walk_reaches_approval_without_a_submission_before_it()
    {
        var random = new Random(20221231);
        for (var walk = 0; walk < 2000; walk++)
        {
            var (status, submitted) = (Draft, false);
            for (var step = 0; step < 12; step++)
            {
                var move = (ResultMove)random.Next(5);
                if (!ReviewStates.After(status, move).TryGet(out var next)) continue;
                if (next == Submitted) submitted = true;
                if (next == Approved) Assert.True(submitted);
                if (next == Draft) submitted = false;
                status = next;
            }
        }
    }

    [Fact]
    public void An_author_decides_neither_in_person_nor_through_another()
    {
        Actor author = Actor.Account(new Guid(1, 0, 0, new byte[8])), other = Actor.Account(new Guid(2, 0, 0, new byte[8]));
        var authors = ReviewStates.AuthorsOf(author).ToList();
        Assert.False(ReviewStates.MayDecide(author, authors));
        Assert.False(ReviewStates.MayDecide(other with { OnBehalfOf = author.Id }, authors));
        Assert.False(ReviewStates.MayDecide(author with { OnBehalfOf = other.Id }, authors));
        Assert.True(ReviewStates.MayDecide(other, authors));
    }

    [Fact]
    public void Who_writes_for_another_makes_both_authors() => Assert.Equal(["account:a", "account:b"],
        ReviewStates.AuthorsOf(new Actor("account:a", "account:b")));
}

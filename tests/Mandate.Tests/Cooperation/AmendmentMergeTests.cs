using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Tests.Cooperation;

/// <summary>The differences of an amendment, and how they are merged into the agreement as it stands.</summary>
public class AmendmentMergeTests
{
    private static readonly AmendmentTerms Signed = new(LocalizedText.English("An agreement"), new(2022, 1, 1), new(2024, 12, 31), 1_000_000, Currency.Of("EUR"), Earmarking.Earmarked);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    // Slowly: term by term, by hand.
    [Theory, MemberData(nameof(Seeds))]
    public void Each_term_is_the_amendments_where_it_changed_it_and_the_agreements_where_not(int seed)
    {
        var random = new Random(seed);
        var (copy, now) = (Change(Signed, random), Change(Signed, random));
        var merged = AmendmentMerge.Merge(Signed, copy, now);
        var conflicts = Signed.Fields.Zip(copy.Fields, now.Fields).Count(f => !Equals(f.First.Value, f.Second.Value) && !Equals(f.First.Value, f.Third.Value) && !Equals(f.Second.Value, f.Third.Value));
        Assert.Equal(conflicts, merged.Problems.Count);
        if (conflicts > 0) return;
        Assert.All(Signed.Fields.Zip(copy.Fields, now.Fields).Zip(merged.Value.Fields), f => Assert.Equal(Equals(f.First.First.Value, f.First.Second.Value) ? f.First.Third.Value : f.First.Second.Value, f.Second.Value));
    }

    [Fact]
    public void A_term_that_another_amendment_changed_meanwhile_is_named_and_nothing_is_merged()
    {
        var merged = AmendmentMerge.Merge(Signed, Signed with { To = new(2025, 12, 31), Amount = 2_000_000 }, Signed with { To = new(2026, 6, 30) });
        var problem = Assert.Single(merged.Problems);
        Assert.Equal(("cooperation.amendment.conflict", ProblemKind.Conflict, "to"), (problem.Code, problem.Kind, problem.Place!.Field));
    }

    [Fact]
    public void Two_amendments_that_say_the_same_are_no_conflict() =>
        Assert.True(AmendmentMerge.Merge(Signed, Signed with { Amount = 2_000_000 }, Signed with { Amount = 2_000_000 }).IsOk);

    [Fact]
    public void The_differences_are_those_to_the_copy_and_no_others() => Assert.Equal([("to", (object)new DateOnly(2025, 12, 31))],
        AmendmentMerge.Differences(Signed, Signed with { To = new(2025, 12, 31), Title = LocalizedText.English("An agreement") }).Select(d => (d.Field, d.New!)));

    private static AmendmentTerms Change(AmendmentTerms t, Random random)
    {
        if (random.Next(3) == 0) t = t with { To = new(2025 + random.Next(2), 12, 31) };
        if (random.Next(3) == 0) t = t with { Amount = random.Next(3) * 500_000 };
        if (random.Next(3) == 0) t = t with { Title = LocalizedText.English("Another " + random.Next(2)) };
        if (random.Next(3) == 0) t = t with { Earmarking = (Earmarking)random.Next(3) };
        return random.Next(3) == 0 ? t with { Currency = null } : t;
    }
}

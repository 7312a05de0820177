using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.CountryProgrammes;

/// <summary>What indicators B.1.2 and A.4.3 count, against a slow count that goes day by day and one by one.</summary>
public class ProgrammeCountTests
{
    private const int Cases = 2_000;
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly Period Biennium = new(new(2022, 1, 1), new(2023, 12, 31));

    [Fact]
    public void A_committee_steers_when_it_met_on_a_day_on_which_all_three_sides_were_on_it()
    {
        var random = new Random(20221121);
        for (var n = 0; n < Cases; n++)
        {
            var seats = Make(random.Next(6), () => new Seat((CommitteeSide)random.Next(4), Perhaps(random), Perhaps(random)));
            var (meetings, by) = (Make(random.Next(4), () => Day(random)), Day(random));
            Assert.True(SteersDayByDay(seats, meetings, by) == SteeringCommittee.Steers(seats, meetings, by), $"case {n}");
        }
    }

    [Fact]
    public void Each_count_is_what_counting_one_by_one_gives_and_no_numerator_exceeds_its_denominator()
    {
        var random = new Random(20231231);
        for (var n = 0; n < Cases; n++)
        {
            var all = Make(random.Next(12), () => Standing(random));
            var counted = ProgrammeCount.Of(all, Biennium);
            var (programmes, aligned, steered, derived, every) = (0, 0, 0, 0, 0);
            foreach (var p in all)
            {
                if (p.Stage == ProgrammeStage.Design || !RunsOnADayOf(Biennium, p.From, p.To)) continue;
                programmes++;
                if (p.IsAligned) aligned++;
                if (p.IsSteered) steered++;
                if (p.IsDerived) derived++;
                if (p.IsAligned && p.IsSteered && p.IsDerived) every++;
            }
            Assert.Equal((programmes, aligned, steered, derived, every), (counted.Programmes, counted.Meeting[ProgrammeCriterion.Aligned],
                counted.Meeting[ProgrammeCriterion.Steered], counted.Meeting[ProgrammeCriterion.Derived], counted.All));
            Assert.True(counted.All <= counted.Meeting.Values.Min() && counted.Meeting.Values.Max() <= counted.Programmes);
        }
    }

    [Fact]
    public void A_member_State_counts_once_however_many_frameworks_it_has_and_only_with_something_that_shows_it()
    {
        var random = new Random(43);
        for (var n = 0; n < Cases; n++)
        {
            var all = Make(random.Next(10), () => Cooperation(random));
            var (states, took, claimed) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
            foreach (var c in all.Where(c => c.IsMemberState && c.Stage != CooperationStage.Preparation && RunsOnADayOf(Biennium, c.From, c.To)))
            {
                states.Add(c.Country);
                if (c.TrainedTookPart && c.IsShown) took.Add(c.Country);
                if (c.TrainedTookPart) claimed.Add(c.Country);
            }
            claimed.ExceptWith(took);
            Assert.Equal(new CooperationCount(states.Count, took.Count, claimed.Count), CooperationCount.Of(all, Biennium));
        }
    }

    [Fact]
    public void A_side_that_joined_after_the_only_meeting_did_not_steer()
    {
        var met = new DateOnly(2022, 5, 5);
        Seat[] seats = [new(CommitteeSide.Government), new(CommitteeSide.Employers), new(CommitteeSide.Workers, Since: met.AddDays(1))];
        Assert.False(SteeringCommittee.Steers(seats, [met], met.AddYears(1)));
        Assert.Equal([CommitteeSide.Workers], SteeringCommittee.Absent(seats, met));
        Assert.True(SteeringCommittee.Steers(seats, [met, met.AddDays(1)], met.AddYears(1)));
    }

    private static bool SteersDayByDay(List<Seat> seats, List<DateOnly> meetings, DateOnly by)
    {
        for (var day = First; day <= by; day = day.AddDays(1))
        {
            if (!meetings.Contains(day)) continue;
            var sides = new HashSet<CommitteeSide>();
            foreach (var seat in seats)
                if ((seat.Since ?? First) <= day && day <= (seat.Until ?? DateOnly.MaxValue)) sides.Add(seat.Side);
            if (sides.IsSupersetOf([CommitteeSide.Government, CommitteeSide.Employers, CommitteeSide.Workers])) return true;
        }
        return false;
    }

    private static bool RunsOnADayOf(Period period, DateOnly from, DateOnly to)
    {
        for (var day = period.First; day <= period.Last; day = day.AddDays(1))
            if (from <= day && day <= to) return true;
        return false;
    }

    private static ProgrammeStanding Standing(Random random)
    {
        var from = Day(random);
        return new("P", from, from.AddDays(random.Next(900)), (ProgrammeStage)random.Next(3), random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0);
    }

    private static CooperationStanding Cooperation(Random random)
    {
        var from = Day(random);
        return new($"C{random.Next(4)}", random.Next(4) > 0, from, from.AddDays(random.Next(900)), (CooperationStage)random.Next(3), random.Next(2) == 0, random.Next(2) == 0);
    }

    private static DateOnly? Perhaps(Random random) => random.Next(3) == 0 ? null : Day(random);

    private static DateOnly Day(Random random) => First.AddDays(random.Next(1_800));

    private static List<T> Make<T>(int count, Func<T> one) => [.. Enumerable.Range(0, count).Select(_ => one())];
}

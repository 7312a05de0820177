using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using static Mandate.IntegrationTests.Results.Review.ReviewWorld;

namespace Mandate.IntegrationTests.Results.Review;

/// <summary>Each test has the world to itself, because it moves the clock and locks periods.</summary>
public sealed class DeadlineTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly ReviewWorld world = new(postgres);

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private DateOnly In(int days) => world.Clock.Today.AddDays(days);

    private Task<Outcome<SetPeriodDates.Dates>> DatesAsync(DateOnly? report, DateOnly?[] review, DateOnly? locks, string? reason = null) =>
        world.DoAsync((SetPeriodDates o) => o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, "2022", report, review, locks, Reason: reason), default));

    private Task<Outcome<UnlockPeriod.Unlocked>> UnlockAsync(string? unit = null, string? region = null, string? country = null, DateOnly? until = null, string? reason = "flood") =>
        world.DoAsync((UnlockPeriod o) => o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, "2022", unit, region, country, until, reason), default));

    private Task<int> RemindAsync() => world.DoAsync((RecordReminders o) => o.HandleAsync(default));

    private async Task<IReadOnlyList<Reminded>> RemindersAsync(string email)
    {
        var by = await world.AsAsync(email);
        return (await world.DoAsync((ReadWork o) => o.HandleAsync(by, default))).Reminders;
    }

    [Fact]
    public async Task A_period_locks_at_the_beginning_of_its_day_though_no_job_ran_and_an_unlock_lifts_that_for_its_countries_until_it_expires()
    {
        var (waiting, other) = (await world.SubmittedAsync(), await world.SubmittedAsync());
        Assert.True((await DatesAsync(null, [], In(1))).IsOk);
        Assert.Contains(waiting.Id, await world.ToDecideAsync(TestPeople.Africa));
        world.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromTicks(1));
        Assert.Contains(waiting.Id, await world.ToDecideAsync(TestPeople.Africa));
        world.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("results.report.period_locked", Code(await world.ApproveAsync(TestPeople.Africa, waiting)));
        Assert.DoesNotContain(waiting.Id, await world.ToDecideAsync(TestPeople.Africa));

        var country = (await world.ReadAsync(waiting)).Country;
        var unlocked = (await UnlockAsync(country: country, until: In(0))).Value;
        Assert.Equal("results.report.period_locked", Code(await world.ApproveAsync(TestPeople.Africa, other)));
        Assert.True((await world.ApproveAsync(TestPeople.Africa, waiting)).IsOk);
        Assert.Equal("results.unlock.gone", Code(await RelockAfterAsync(unlocked.Id, TimeSpan.FromDays(1))));
        Assert.Equal("results.report.period_locked", Code(await ReportAsync(country)));
    }

    [Fact]
    public async Task An_unlock_for_an_office_reaches_the_countries_that_it_covers_until_it_is_taken_back()
    {
        Assert.True((await DatesAsync(null, [], In(0))).IsOk);
        var unlocked = (await UnlockAsync(unit: "CO-DAKAR", until: In(3))).Value;
        Assert.Equal(["CV", "GM", "GN", "GW", "SN"], unlocked.Countries);
        Assert.True((await ReportAsync("SN")).IsOk);
        Assert.True((await RelockAfterAsync(unlocked.Id, TimeSpan.Zero)).IsOk);
        Assert.Equal("results.report.period_locked", Code(await ReportAsync("GM")));
    }

    [Fact]
    public async Task A_period_that_locked_while_the_page_was_open_takes_no_edit()
    {
        var draft = (await ReportAsync("SN")).Value;
        await DatesAsync(null, [], In(1));
        world.Clock.Advance(TimeSpan.FromDays(1));
        var by = await world.AsAsync(TestPeople.Dakar);
        var edit = await world.DoAsync((EditResult o) => o.HandleAsync(by, new(draft.Id, draft.Version, new("1", null, "Other words.", "en", [], true, true, true)), default));
        Assert.Equal("results.report.period_locked", Code(edit));
        Assert.Equal("A law was adopted.", (await world.ReadAsync(draft)).Narrative!.ToString());
    }

    [Fact]
    public async Task Dates_out_of_order_and_unlocks_that_make_no_sense_are_refused_with_every_problem()
    {
        await world.SetLevelsAsync(ReviewReach.Office, ReviewReach.Region);
        Assert.Equal(["results.dates.before_other", "results.dates.lock_before_due"], (await DatesAsync(In(10), [In(5), In(20)], In(20))).Problems.Select(p => p.Code));
        Assert.Equal("results.dates.no_level", Code(await DatesAsync(null, [null, null, In(3)], null)));
        Assert.Equal("results.dates.before_period", Code(await DatesAsync(new DateOnly(2021, 12, 31), [], null)));
        Assert.Equal(["results.unlock.is_open", "results.unlock.until_past", "results.unlock.reason_missing", "results.unlock.one_scope"],
            (await UnlockAsync(until: In(-1), reason: " ")).Problems.Select(p => p.Code));
        Assert.True((await DatesAsync(null, [], In(0))).IsOk);
        Assert.Equal("results.dates.reason_missing", Code(await DatesAsync(null, [], In(9))));
        Assert.Equal(["results.unlock.until_far", "organisation.import.unit"], (await UnlockAsync(unit: "NOWHERE", until: In(92))).Problems.Select(p => p.Code));
        Assert.Equal("results.unlock.no_country", Code(await UnlockAsync(unit: "STANDARDS", until: In(1))));
        Assert.Equal("results.period.lock_passed", Code(await OpenAsync()));
        Assert.True((await DatesAsync(null, [], In(9), "two weeks more")).IsOk);
    }

    [Fact]
    public async Task Whom_a_deadline_concerns_is_reminded_once_a_week_before_and_once_when_it_has_passed()
    {
        await ReportAsync("SN");
        await DatesAsync(In(7), [In(9)], In(40));
        Assert.InRange(await RemindAsync(), 1, int.MaxValue);
        Assert.Equal(0, await RemindAsync());
        var soon = Assert.Single(await RemindersAsync(TestPeople.Dakar));
        Assert.Equal((0, ReminderKind.Soon, 1, In(7)), (soon.Level, soon.Kind, soon.Waiting, soon.Due));
        Assert.Empty(await RemindersAsync(TestPeople.Africa));

        world.Clock.Advance(TimeSpan.FromDays(8));
        var submitted = await world.SubmittedAsync();
        await RemindAsync();
        Assert.Equal(ReminderKind.Late, Assert.Single(await RemindersAsync(TestPeople.Dakar)).Kind);
        Assert.Equal((1, ReminderKind.Soon, 1), Assert.Single(await RemindersAsync(TestPeople.Africa)) is var r ? (r.Level, r.Kind, r.Waiting) : default);
        // Nothing has been begun there, so nothing is late.
        Assert.DoesNotContain(await RemindersAsync(TestPeople.Lima), x => x.Level == 0);

        Assert.True((await world.ApproveAsync(TestPeople.Africa, submitted)).IsOk);
        Assert.Empty(await RemindersAsync(TestPeople.Africa));
        Assert.Equal(3, await world.Database.WithDbAsync(async db => (await db.Set<Reminder>().ToListAsync()).DistinctBy(x => (x.Level, x.Kind)).Count()));
    }

    [Fact]
    public async Task Work_shows_what_is_due_and_what_is_late()
    {
        await ReportAsync("SN");
        await DatesAsync(In(2), [], null);
        var by = await world.AsAsync(TestPeople.Dakar);
        Task<Work> WorkAsync() => world.DoAsync((ReadWork o) => o.HandleAsync(by, default));
        Assert.Equal((In(2), false), Assert.Single((await WorkAsync()).Drafts) is var item ? (item.Due!.Value, item.IsLate) : default);
        world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.False(Assert.Single((await WorkAsync()).Drafts).IsLate);
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(Assert.Single((await WorkAsync()).Drafts).IsLate);
    }

    private async Task<Outcome<SavedResult>> ReportAsync(string country)
    {
        var by = await world.AsAsync(TestPeople.Dakar);
        return await world.DoAsync((ReportWithEvidence o) => o.HandleAsync(by, new(null, "3.1.2", country, "2022",
            new(Narrative: "A law was adopted.", Language: "en"), [], Submit: false), default));
    }

    private Task<Outcome<Done>> RelockAfterAsync(Guid unlock, TimeSpan time)
    {
        world.Clock.Advance(time);
        return world.DoAsync((RelockPeriod o) => o.HandleAsync(ReferenceFramework.Officer, new(unlock), default));
    }

    private async Task<Outcome<SwitchPeriod.Switched>> OpenAsync()
    {
        await world.DoAsync((SwitchPeriod o) => o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, "2022", false), default));
        return await world.DoAsync((SwitchPeriod o) => o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, "2022", true, Reason: "again"), default));
    }
}

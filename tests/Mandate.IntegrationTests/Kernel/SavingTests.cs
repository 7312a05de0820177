using Mandate.Kernel;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mandate.IntegrationTests.Kernel;

public sealed class SavingTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly KernelDatabase database = new(postgres);

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await using var db = database.Open();
        db.Add(new Office { Code = "ABJ", Budget = 1, Programme = Code.Of("OC2.1"), Open = Period.Year(2022) });
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<Outcome<Done>> EditAsync(int from, decimal budget)
    {
        await using var db = database.Open();
        var office = await db.Set<Office>().SingleAsync();
        office.Budget = budget;
        db.EditFrom(office, from);
        return await db.SaveAsync();
    }

    [Fact]
    public async Task Values_come_back_as_they_were_saved()
    {
        await using var db = database.Open();
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Programme == Code.Of("OC2.1"));
        Assert.Equal((Period.Year(2022), Biennium.Starting(2022), new Cost(0, "USD")), (office.Open, office.Biennium, office.Cost));
        Assert.Contains("\"open\":\"2022-01-01/2022-12-31\"", (await database.JournalAsync())[0].New, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_from_the_current_version_is_saved()
    {
        Assert.True((await EditAsync(1, 2)).IsOk);
        Assert.True((await EditAsync(2, 3)).IsOk);
        Assert.Equal(3, await database.AskAsync<int>("select version from things.office"));
    }

    [Fact]
    public async Task A_stale_edit_changes_nothing_and_shows_both_versions()
    {
        await EditAsync(1, 2);
        var conflict = Assert.IsType<EditConflict>((await EditAsync(1, 3)).Problems.Single());
        Assert.Equal((ProblemKind.Conflict, 2, "console:test"), (conflict.Kind, conflict.TheirVersion, conflict.TheirActor));
        Assert.Equal([new FieldConflict("Budget", 2m, 3m)], conflict.Fields);
        Assert.Equal(2m, await database.AskAsync<decimal>("select budget from things.office"));
        Assert.Equal(2, (await database.JournalAsync()).Count);
    }

    [Fact]
    public async Task A_stale_edit_is_refused_even_when_it_wants_what_is_there() =>
        Assert.IsType<EditConflict>((await EditAsync(0, 1)).Problems.Single());

    [Fact]
    public async Task Two_people_saving_at_the_same_moment_do_not_overwrite_each_other()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => EditAsync(1, 10 + n))));
        Assert.Single(outcomes, o => o.IsOk);
        Assert.All(outcomes.Where(o => !o.IsOk), o => Assert.IsType<EditConflict>(o.Problems.Single()));
    }

    [Fact]
    public async Task An_edit_of_a_deleted_row_says_so()
    {
        await using var db = database.Open();
        var office = await db.Set<Office>().SingleAsync();
        await database.DoAsync("delete from things.office");
        office.Budget = 9;
        Assert.Equal("kernel.conflict.deleted", (await db.SaveAsync()).Problems.Single().Code);
    }

    [Fact]
    public async Task What_must_be_unique_is_refused_in_the_words_of_the_operation()
    {
        await using (var db = database.Open())
        {
            db.Add(new Office { Code = "ABJ" });
            Assert.Equal("kernel.taken", (await db.SaveAsync()).Problems.Single().Code);
        }
        await using (var db = database.Open())
        {
            db.Add(new Office { Code = "ABJ" });
            var outcome = await db.SaveAsync(taken => taken == "ix_office_code" ? Problem.Conflict("things.office.twice") : null);
            Assert.Equal("things.office.twice", outcome.Problems.Single().Code);
        }
    }

    [Fact]
    public async Task A_row_that_others_refer_to_is_not_deleted()
    {
        await using (var db = database.Open())
        {
            (await db.Set<Office>().SingleAsync()).Desks.Add(new Desk { Name = "one" });
            await db.SaveChangesAsync();
        }
        await using var other = database.Open();
        other.Remove(await other.Set<Office>().SingleAsync());
        Assert.Equal("kernel.referenced", (await other.SaveAsync()).Problems.Single().Code);
    }
}

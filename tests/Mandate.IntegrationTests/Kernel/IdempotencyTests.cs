using Mandate.Kernel;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mandate.IntegrationTests.Kernel;

public sealed class IdempotencyTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly KernelDatabase database = new(postgres);

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<Outcome<Guid>> OpenOnceAsync(string key, string code, bool die = false)
    {
        await using var db = database.Open();
        return await db.OnceAsync<Guid>(OnceRequest.For(key, db.Act!, new { code }).Value, async () =>
        {
            var office = new Office { Code = code };
            db.Add(office);
            var saved = await db.SaveAsync();
            if (die) await EndConnectionAsync(db);
            return saved.IsOk ? office.Id : saved.Problems.ToList();
        }, CancellationToken.None);
    }

    // What kill -9 of the program looks like to the database: the connection is gone before commit.
    private async Task EndConnectionAsync(MandateDb db)
    {
        var pid = await db.Database.SqlQueryRaw<int>("select pg_backend_pid() as \"Value\"").SingleAsync();
        await database.DoAsync($"select pg_terminate_backend({pid})");
    }

    private Task<long> OfficesAsync() => database.AskAsync<long>("select count(*) from things.office");

    [Fact]
    public async Task The_same_request_twice_has_one_effect_and_one_answer()
    {
        var first = await OpenOnceAsync("k1", "ABJ");
        Assert.Equal(first.Value, (await OpenOnceAsync("k1", "ABJ")).Value);
        Assert.Equal(1, await OfficesAsync());
        Assert.Single(await database.JournalAsync());
    }

    [Fact]
    public async Task The_same_request_from_many_at_once_has_one_effect_and_one_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => OpenOnceAsync("k1", "ABJ"))));
        Assert.Single(answers.Select(a => a.Value).Distinct());
        Assert.Equal(1, await OfficesAsync());
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        await OpenOnceAsync("k1", "ABJ");
        Assert.Equal("kernel.once.other_content", (await OpenOnceAsync("k1", "DKR")).Problems.Single().Code);
        Assert.Equal(1, await OfficesAsync());
    }

    [Fact]
    public async Task A_refused_request_may_be_sent_again()
    {
        await OpenOnceAsync("k1", "ABJ");
        Assert.Equal("kernel.taken", (await OpenOnceAsync("k2", "ABJ")).Problems.Single().Code);
        await database.DoAsync("delete from things.office");
        Assert.True((await OpenOnceAsync("k2", "ABJ")).IsOk);
    }

    [Fact]
    public async Task A_program_that_dies_before_commit_leaves_nothing_and_the_retry_does_it_once()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => OpenOnceAsync("k1", "ABJ", die: true));
        Assert.Equal(0, await OfficesAsync());
        Assert.Empty(await database.JournalAsync());
        var first = await OpenOnceAsync("k1", "ABJ");
        Assert.Equal(first.Value, (await OpenOnceAsync("k1", "ABJ")).Value);
        Assert.Equal(1, await OfficesAsync());
    }

    [Fact]
    public async Task Keys_are_forgotten_after_their_time()
    {
        await OpenOnceAsync("k1", "ABJ");
        await using var db = database.Open();
        Assert.Equal(0, await db.ForgetAsync(DateTimeOffset.UtcNow.AddDays(-1), CancellationToken.None));
        Assert.Equal(1, await db.ForgetAsync(DateTimeOffset.UtcNow.AddDays(1), CancellationToken.None));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_request_without_a_key_is_refused(string? key) =>
        Assert.Equal("kernel.once.key", OnceRequest.For(key, KernelDatabase.Act, new { }).Problems.Single().Code);
}

using Mandate.Kernel;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mandate.IntegrationTests.Kernel;

public sealed class JournalledSaveTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly KernelDatabase database = new(postgres);

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<Guid> OpenOfficeAsync(string code)
    {
        await using var db = database.Open();
        var office = new Office
        {
            Code = code, Password = "secret", Seal = [1, 2, 3], Budget = 12.50m, Size = Size.VeryLarge,
            Title = LocalizedText.English("Abuja <\"& 'x'", "阿布贾 𠀀"), Cost = new(7.10m, "CHF"),
        };
        db.Add(office);
        await db.SaveChangesAsync();
        return office.Id;
    }

    [Fact]
    public async Task A_new_row_stands_in_the_journal_with_every_column()
    {
        var id = await OpenOfficeAsync("ABJ");
        var row = Assert.Single(await database.JournalAsync());
        Assert.Equal((1L, "console:test", "things.change", "because"), (row.Seq, row.Actor, row.Operation, row.Reason));
        Assert.Equal(("things.office", id.ToString()), (row.SubjectType, row.SubjectId));
        Assert.Null(row.Old);
        foreach (var expected in (string[])["\"budget\":12.50", "\"version\":1", "\"size\":\"VeryLarge\"", "\"password\":\"***\"",
            "\"opened\":\"2022-01-01\"", "\"cost_amount\":7.10", "\"cost_currency\":\"CHF\"", "\"bytes\":3",
            "\"title\":{\"original\":\"en\",\"texts\":{\"en\":\"Abuja"])
            Assert.Contains(expected, row.New, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", row.New, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_shows_old_and_new_of_the_changed_columns_and_counts_the_version()
    {
        var id = await OpenOfficeAsync("ABJ");
        await using var db = database.Open();
        var office = await db.Set<Office>().SingleAsync();
        office.Budget = 13m;
        office.Cost = office.Cost with { Amount = 8m };
        await db.SaveChangesAsync();
        var row = (await database.JournalAsync())[1];
        Assert.Equal($$"""{"id":"{{id}}","budget":12.50,"version":1,"cost_amount":7.10}""", row.Old);
        Assert.Equal($$"""{"id":"{{id}}","budget":13,"version":2,"cost_amount":8}""", row.New);
        Assert.Equal(2, await database.AskAsync<int>("select version from things.office"));
    }

    [Fact]
    public async Task A_deletion_journals_the_row_and_every_row_that_goes_with_it()
    {
        await OpenOfficeAsync("ABJ");
        await using (var db = database.Open())
        {
            (await db.Set<Office>().SingleAsync()).Desks.Add(new Desk { Name = "one" });
            await db.SaveChangesAsync();
        }
        await using (var db = database.Open())
        {
            db.Remove(await db.Set<Office>().Include(x => x.Desks).SingleAsync());
            await db.SaveChangesAsync();
        }
        var gone = (await database.JournalAsync()).Where(r => r.New is null).ToList();
        Assert.Equal(["things.desk", "things.office"], gone.Select(r => r.SubjectType).Order());
        Assert.Equal(0L, await database.AskAsync<long>("select count(*) from things.desk"));
    }

    [Fact]
    public async Task The_database_deletes_nothing_by_itself()
    {
        var rules = await database.AskAsync<long>(
            "select count(*) from pg_constraint where contype = 'f' and (confdeltype not in ('a', 'r') or confupdtype not in ('a', 'r'))");
        Assert.Equal(0, rules);
        Assert.NotEqual(0, await database.AskAsync<long>("select count(*) from pg_constraint where contype = 'f'"));
    }

    [Fact]
    public async Task A_key_given_by_the_database_is_the_subject_of_its_row()
    {
        var office = await OpenOfficeAsync("ABJ");
        await using var db = database.Open();
        db.Add(new Desk { Name = "one", OfficeId = office });
        db.Add(new Desk { Name = "two", OfficeId = office });
        await db.SaveChangesAsync();
        var rows = (await database.JournalAsync()).Skip(1).ToList();
        Assert.Equal(["1", "2"], rows.Select(r => r.SubjectId).Order());
        Assert.All(rows, r => Assert.Contains($"\"id\":{r.SubjectId},", r.New, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hash_is_the_same_after_a_round_trip_through_PostgreSQL()
    {
        await OpenOfficeAsync("ABJ");
        await OpenOfficeAsync("DKR");
        var previous = JournalHash.Genesis;
        foreach (var row in await database.JournalAsync())
        {
            Assert.Equal(previous, row.PreviousHash);
            Assert.Equal(JournalHash.Of(previous, row), row.Hash);
            previous = row.Hash;
        }
    }

    [Fact]
    public async Task Nothing_is_saved_without_saying_who_acts()
    {
        await using var db = database.Open();
        db.Act = null;
        db.Add(new Office { Code = "ABJ" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.Equal(0L, await database.AskAsync<long>("select count(*) from things.office"));
    }

    [Fact]
    public async Task A_refused_save_leaves_neither_row_nor_journal_and_keeps_its_event_for_the_next_try()
    {
        await OpenOfficeAsync("ABJ");
        await using var db = database.Open();
        var twice = new Office { Code = "ABJ" };
        db.Add(twice);
        db.Raise(new OfficeOpened("ABJ", 1));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Single(await database.JournalAsync());
        twice.Code = "DKR";
        await db.SaveChangesAsync();
        var rows = await database.JournalAsync();
        Assert.Equal([1L, 2L, 3L], rows.Select(r => r.Seq));
        Assert.Equal("OfficeOpened", rows[2].Event);
        Assert.Equal("""{"office":"ABJ","number":1,"subject":{"type":"things.office","id":"ABJ"}}""", rows[2].New);
    }

    [Fact]
    public async Task Many_writers_at_once_make_one_chain_without_gaps()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(async () =>
        {
            await using var db = database.Open();
            db.Add(new Office { Code = $"C{n}" });
            db.Raise(new OfficeOpened($"C{n}", n));
            await db.SaveChangesAsync();
        })));
        var rows = await database.JournalAsync();
        Assert.Equal(Enumerable.Range(1, 80).Select(n => (long)n), rows.Select(r => r.Seq));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
    }

    [Fact]
    public async Task Two_saves_in_one_transaction_are_kept_together_or_not_at_all()
    {
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Office { Code = "A" });
            await db.SaveChangesAsync();
            db.Add(new Office { Code = "B" });
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }
        Assert.Empty(await database.JournalAsync());
    }
}

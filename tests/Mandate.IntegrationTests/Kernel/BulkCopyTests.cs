using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mandate.Kernel;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mandate.IntegrationTests.Kernel;

public sealed class BulkCopyTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly KernelDatabase database = new(postgres);

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static IEnumerable<Office> Offices(int count) => Enumerable.Range(0, count).Select(n => new Office
    {
        Code = $"C{n}", Title = LocalizedText.English($"Office {n}", $"办事处 {n}"), Budget = n % 7 == 0 ? null : n / 8m, Seal = [1, (byte)n],
        Password = "secret", Size = Size.VeryLarge, Cost = new(n, "CHF"), Programme = Code.Of("1." + (n + 1)), Open = Period.Year(2022),
    });

    [Fact]
    public async Task Rows_come_back_as_they_were_loaded()
    {
        var rows = Offices(50).ToList();
        await using (var db = database.Open()) Assert.Equal(50, await db.CopyAsync(rows, CancellationToken.None));
        await using var reader = database.Open();
        var read = (await reader.Set<Office>().AsNoTracking().ToListAsync()).ToDictionary(o => o.Id);
        Assert.All(rows, row => Assert.Equal(Said(row), Said(read[row.Id])));
        Assert.All(read.Values, o => Assert.Equal(1, o.Version));
    }

    private static string Said(Office o) => JsonSerializer.Serialize(o, JournalJson.Options);

    [Fact]
    public async Task A_load_has_one_journal_row_with_the_hash_of_its_rows()
    {
        await using (var db = database.Open()) await db.CopyAsync(Offices(3), CancellationToken.None);
        var row = Assert.Single(await database.JournalAsync());
        Assert.Equal(("things.office", "*"), (row.SubjectType, row.SubjectId));
        using var json = JsonDocument.Parse(row.New!);
        Assert.Equal(3, json.RootElement.GetProperty("rows").GetInt32());
        Assert.Equal(64, json.RootElement.GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public async Task The_hash_is_that_of_the_rows_as_JSON_lines()
    {
        Tally[] rows = [new() { Handler = "h", Subject = "a", Number = 1 }, new() { Handler = "h", Subject = "b", Number = 2 }];
        await using (var db = database.Open()) await db.CopyAsync(rows, CancellationToken.None);
        const string lines = """
            {"handler":"h","number":1,"subject":"a"}
            {"handler":"h","number":2,"subject":"b"}

            """;
        using var json = JsonDocument.Parse((await database.JournalAsync()).Single().New!);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))), json.RootElement.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task A_load_that_breaks_a_rule_leaves_nothing()
    {
        await using var db = database.Open();
        await Assert.ThrowsAsync<PostgresException>(() => db.CopyAsync(Offices(2).Concat(Offices(1)), CancellationToken.None));
        Assert.Equal(0L, await database.AskAsync<long>("select count(*) from things.office"));
        Assert.Empty(await database.JournalAsync());
    }

    [Fact]
    public async Task A_load_stands_and_falls_with_its_transaction()
    {
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Office { Code = "HQ" });
            await db.SaveChangesAsync();
            await db.CopyAsync(Offices(2), CancellationToken.None);
        }
        Assert.Empty(await database.JournalAsync());
    }

    [Fact]
    public async Task A_thousand_rows_are_saved_with_their_journal_in_a_moment()
    {
        await using var db = database.Open();
        db.AddRange(Offices(1_000));
        var watch = Stopwatch.StartNew();
        await db.SaveChangesAsync();
        var each = watch.ElapsedMilliseconds;
        watch.Restart();
        await using var other = database.Open();
        await other.CopyAsync(Offices(2_000).Skip(1_000), CancellationToken.None);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"1,000 rows of 15 columns: each with its journal row {each} ms; by COPY with one journal row {watch.ElapsedMilliseconds} ms"));
        Assert.Equal(1_001, (await database.JournalAsync()).Count);
        Assert.InRange(each, 0, 5_000);
    }
}

using System.Text.Json;
using Mandate.Kernel;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Kernel.Journal;

/// <summary><c>mandate journal</c> as an auditor's script would call it.</summary>
public sealed class JournalCommandTests(PostgresFixture postgres) : IAsyncLifetime
{
    private TestDatabase database = null!;
    private readonly string anchor = Path.GetTempFileName();

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync();
        for (var n = 1; n <= 4; n++) await database.WithDbAsync(SaveAsync);
    }

    private static async Task<int> SaveAsync(MandateDb db)
    {
        db.Act = KernelDatabase.Act;
        db.Raise(new OfficeOpened("ABJ", 1));
        return await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        File.Delete(anchor);
    }

    private Task<Ran> JournalAsync(params string[] arguments) => MandateCommand.RunAsync(["journal", .. arguments],
        new Dictionary<string, string?> { ["Mandate__Database"] = database.ConnectionString });

    private async Task KeepHeadAsync(params string[] form) => await File.AppendAllTextAsync(anchor, (await JournalAsync(["head", .. form])).Output + "\n");

    private Task AttackAsync(string sql) => database.Source.CreateCommand(
        $"alter table journal.entry disable trigger user; {sql}; alter table journal.entry enable always trigger entry_append_only").ExecuteNonQueryAsync();

    [Fact]
    public async Task The_head_that_is_printed_proves_the_journal_later()
    {
        await KeepHeadAsync();
        await database.WithDbAsync(SaveAsync);
        await KeepHeadAsync("--json");
        var (code, output, errors) = await JournalAsync("verify", "--anchor", anchor);
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("5 rows, each as it was written.\n5 ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_head_it_says_what_it_cannot_find()
    {
        var (code, _, errors) = await JournalAsync("verify");
        Assert.Equal((0, true), (code, errors.Contains("--anchor FILE", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("update journal.entry set reason = 'x' where seq = 2", "Row 2 was edited")]
    [InlineData("delete from journal.entry where seq = 2", "Row 2 is missing.")]
    [InlineData("delete from journal.entry where seq > 2", "The journal ends with row 2, but row 4 was there")]
    public async Task What_was_done_is_said_in_words_with_exit_code_3(string attack, string words)
    {
        await KeepHeadAsync();
        await AttackAsync(attack);
        var (code, output, _) = await JournalAsync("verify", "--anchor", anchor);
        Assert.Equal(3, code);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_get_the_same_as_JSON_in_the_language_asked_for()
    {
        await AttackAsync("delete from journal.entry where seq = 2");
        var (code, output, _) = await JournalAsync("verify", "--json", "--language", "fr");
        var finding = JsonDocument.Parse(output).RootElement.GetProperty("findings")[0];
        Assert.Equal((3, "missing", 2L, "La ligne 2 manque."),
            (code, finding.GetProperty("fault").GetString(), finding.GetProperty("seq").GetInt64(), finding.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task An_anchor_file_that_is_none_is_refused_line_by_line()
    {
        await File.WriteAllTextAsync(anchor, "# kept by the auditor\nhello\n7 abc\n");
        var (code, _, errors) = await JournalAsync("verify", "--anchor", anchor);
        Assert.Equal(3, code);
        Assert.Equal(2, errors.Split('\n').Length);
        Assert.Equal(4, (await JournalAsync("verify", "--anchor", "/no/such/file")).Code);
        Assert.Equal(2, (await JournalAsync("verify", "--anker")).Code);
    }
}

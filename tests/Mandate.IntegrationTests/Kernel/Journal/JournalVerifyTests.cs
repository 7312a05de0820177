using Mandate.Kernel;
using Mandate.TestSupport;
using Npgsql;

namespace Mandate.IntegrationTests.Kernel.Journal;

/// <summary>Attacks on the journal's table by somebody who may do everything in the database.</summary>
public sealed class JournalVerifyTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Unguard = "alter table journal.entry disable trigger entry_append_only;";
    private const string Guard = "alter table journal.entry enable always trigger entry_append_only;";
    private readonly KernelDatabase database = new(postgres);
    private JournalHead kept = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        for (var n = 1; n <= 8; n++)
        {
            await using var db = database.Open();
            db.Add(new Office { Code = $"C{n}", Title = LocalizedText.English("Abidjan – \"x\"", "阿比让"), Budget = n / 3m });
            await db.SaveChangesAsync();
        }
        kept = await JournalHead.ReadAsync(database.Source, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<JournalReport> VerifyAsync(params JournalHead[] anchors) =>
        JournalVerify.RunAsync(database.Source, anchors, CancellationToken.None);

    private Task<int> AttackAsync(string sql) => database.DoAsync($"{Unguard} {sql}; {Guard}");

    private async Task<IReadOnlyList<JournalFinding>> FindingsAfterAsync(string attack)
    {
        await AttackAsync(attack);
        return (await VerifyAsync()).Findings;
    }

    [Theory]
    [InlineData("update journal.entry set reason = 'other' where seq = 3")]
    [InlineData("delete from journal.entry where seq = 3")]
    [InlineData("delete from journal.entry where false")]
    [InlineData("truncate journal.entry")]
    [InlineData("set session_replication_role = replica; delete from journal.entry")]
    public async Task The_table_refuses_every_change_to_its_rows(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => database.DoAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        Assert.True((await VerifyAsync(kept)).IsSound);
    }

    [Fact]
    public async Task An_untouched_journal_is_sound_and_ends_where_its_head_says()
    {
        var report = await VerifyAsync(kept);
        Assert.Equal((true, 8L, kept), (report.IsSound, report.Rows, report.Head));
    }

    [Fact]
    public async Task A_journal_that_grew_since_its_head_was_kept_is_sound()
    {
        await using var db = database.Open();
        db.Add(new Office { Code = "C9" });
        await db.SaveChangesAsync();
        Assert.True((await VerifyAsync(kept)).IsSound);
    }

    [Theory]
    [InlineData("actor = overlay(actor placing 'X' from 1)")]
    [InlineData("at = at + interval '1 microsecond'")]
    [InlineData("reason = null")]
    [InlineData("reason = ''")]
    [InlineData("on_behalf_of = ''")]
    [InlineData("operation = operation || ' '")]
    [InlineData("subject_id = upper(subject_id)")]
    [InlineData("subject_type = 'results.indicator'")]
    [InlineData("event = 'X'")]
    [InlineData("old = '{}'")]
    [InlineData("new = replace(new::text, ':', ': ')::json")]
    [InlineData("new = new::jsonb::text::json")]
    [InlineData("hash = set_byte(hash, 31, get_byte(hash, 31) # 1)")]
    [InlineData("previous_hash = set_byte(previous_hash, 0, get_byte(previous_hash, 0) # 128)")]
    public async Task One_changed_byte_in_any_column_is_found(string change) =>
        Assert.Contains(new(JournalFault.Edited, 4, 4), await FindingsAfterAsync($"update journal.entry set {change} where seq = 4"));

    [Fact]
    public async Task A_deleted_row_is_found() =>
        Assert.Equal([new(JournalFault.Missing, 4, 4)], await FindingsAfterAsync("delete from journal.entry where seq = 4"));

    [Fact]
    public async Task The_first_rows_deleted_are_found() =>
        Assert.Equal([new(JournalFault.Missing, 1, 2)], await FindingsAfterAsync("delete from journal.entry where seq < 3"));

    [Fact]
    public async Task A_deleted_row_is_found_when_the_others_close_the_gap() => Assert.Equal([new(JournalFault.Moved, 4, 7, 5)],
        await FindingsAfterAsync("""
            delete from journal.entry where seq = 4;
            update journal.entry set seq = -seq where seq > 4;
            update journal.entry set seq = -seq - 1 where seq < 0
            """));

    [Fact]
    public async Task Two_rows_that_changed_places_are_found() =>
        Assert.Equal([new(JournalFault.Moved, 3, 3, 6), new(JournalFault.Unlinked, 4, 4), new(JournalFault.Moved, 6, 6, 3), new(JournalFault.Unlinked, 7, 7)],
            await FindingsAfterAsync("""
                update journal.entry set seq = -3 where seq = 3;
                update journal.entry set seq = 3 where seq = 6;
                update journal.entry set seq = 6 where seq = -3
                """));

    [Fact]
    public async Task An_inserted_row_is_found()
    {
        var findings = await FindingsAfterAsync("""
            update journal.entry set seq = -seq where seq >= 4;
            update journal.entry set seq = -seq + 1 where seq < 0;
            insert into journal.entry select 4, at, actor, on_behalf_of, operation, reason, subject_type, subject_id, old, new, event, hash, hash
                from journal.entry where seq = 3
            """);
        Assert.Contains(findings, f => f.Seq == 4);
        Assert.Contains(new(JournalFault.Moved, 5, 9, 4), findings);
    }

    [Fact]
    public async Task A_row_put_at_the_end_without_its_hash_is_found() => Assert.Contains(new(JournalFault.Edited, 9, 9),
        await FindingsAfterAsync("""
            insert into journal.entry select 9, at, actor, on_behalf_of, operation, reason, subject_type, subject_id, old, new, event, hash, hash
                from journal.entry where seq = 8
            """));

    [Fact]
    public async Task A_second_row_of_the_same_number_is_found() => Assert.Contains(new(JournalFault.Twice, 4, 4),
        await FindingsAfterAsync("""
            alter table journal.entry drop constraint pk_entry;
            insert into journal.entry select * from journal.entry where seq = 4
            """));

    [Fact]
    public async Task A_cut_tail_is_found_by_a_head_kept_elsewhere()
    {
        Assert.Empty(await FindingsAfterAsync("delete from journal.entry where seq > 5"));
        Assert.Equal([new(JournalFault.Cut, 8, 8, 5)], (await VerifyAsync(kept)).Findings);
    }

    [Fact]
    public async Task An_emptied_journal_is_found_by_a_head_kept_elsewhere()
    {
        Assert.Empty(await FindingsAfterAsync("truncate journal.entry"));
        Assert.Equal([new(JournalFault.Cut, 8, 8, 0)], (await VerifyAsync(kept)).Findings);
    }

    [Fact]
    public async Task A_chain_computed_again_as_a_whole_is_found_by_a_head_kept_elsewhere()
    {
        await AttackAsync("update journal.entry set reason = 'never mind' where seq = 2");
        var (previous, forged) = (JournalHash.Genesis, "");
        foreach (var row in await database.JournalAsync())
        {
            var hash = JournalHash.Of(previous, row);
            forged += $"update journal.entry set previous_hash = '\\x{Convert.ToHexString(previous)}', hash = '\\x{Convert.ToHexString(hash)}' where seq = {row.Seq};";
            previous = hash;
        }
        await AttackAsync(forged.TrimEnd(';'));
        Assert.True((await VerifyAsync()).IsSound);
        Assert.Equal([new(JournalFault.Recomputed, 8, 8)], (await VerifyAsync(kept)).Findings);
    }

    [Theory]
    [InlineData(Unguard)]
    [InlineData("drop trigger entry_append_only on journal.entry")]
    [InlineData("alter table journal.entry enable trigger entry_append_only")]
    [InlineData("create or replace function journal.refuse_change() returns trigger language plpgsql as 'begin return null; end'")]
    public async Task A_guard_that_was_taken_away_is_found(string sql)
    {
        await database.DoAsync(sql);
        Assert.Equal([new(JournalFault.Unguarded, 0, 0)], (await VerifyAsync(kept)).Findings);
    }

    [Fact]
    public async Task The_migrated_database_has_the_guards()
    {
        var migrated = await postgres.NewDatabaseAsync();
        Assert.True((await JournalVerify.RunAsync(migrated.Source, [], CancellationToken.None)).IsSound);
    }
}

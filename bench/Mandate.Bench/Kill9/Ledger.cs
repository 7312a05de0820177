using Npgsql;

namespace Mandate.Bench;

/// <summary>Every write that was ever sent, and what the database says about it, asked past the program.</summary>
internal sealed class Ledger(string data)
{
    private readonly List<Write> writes = [];

    public IReadOnlyList<Write> Writes => writes;

    public void Add(Write write)
    {
        lock (writes) writes.Add(write);
    }

    public Write[] Unacknowledged() => [.. writes.Where(w => w.Acknowledged is null)];

    public async Task<bool> IsThereAsync(Write write)
    {
        await using var source = Open();
        return (await RowsAsync(source)).Contains(write.Mark);
    }

    /// <summary>Acknowledged writes that are not there with the identifier of their answer, and rows too many.</summary>
    public async Task<(int Lost, int Duplicates)> CompareAsync()
    {
        await using var source = Open();
        var rows = await RowsAsync(source);
        var lost = writes.Count(w => w.Acknowledged is { } id && !rows[w.Mark].Contains(id));
        // Made twice in the table, or once in the table and more than once in the journal.
        var twice = rows.Count(r => r.Count() > 1) + await CountAsync(source, """
            select count(*) from (select subject_id from journal.entry
                where operation = 'results.report_result' and subject_type = 'results.country_result' and old is null and new is not null
                group by subject_id having count(*) > 1) x
            """);
        return (lost, (int)twice);
    }

    private NpgsqlDataSource Open() =>
        NpgsqlDataSource.Create($"Host={Path.Combine(data, "socket")};Username=mandate;Database=mandate;Pooling=false");

    private static async Task<ILookup<string, Guid>> RowsAsync(NpgsqlDataSource source)
    {
        var rows = new List<(string Mark, Guid Id)>();
        await using var command = source.CreateCommand("select narrative #>> '{texts,en}', id from results.country_result");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add((reader.IsDBNull(0) ? "" : reader.GetString(0), reader.GetGuid(1)));
        return rows.Where(r => r.Mark.StartsWith("write ", StringComparison.Ordinal)).ToLookup(r => r.Mark, r => r.Id);
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string sql) =>
        (long)(await source.CreateCommand(sql).ExecuteScalarAsync())!;
}

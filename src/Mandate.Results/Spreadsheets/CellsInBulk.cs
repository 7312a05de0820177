using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Mandate.Results;

/// <summary>Gathers the changed cells of many results and writes them in one go, by COPY and two statements.</summary>
internal sealed class CellsInBulk(MandateDb db)
{
    private readonly List<(Guid Result, string Key, Cell? Cell)> changed = [];

    /// <summary>The cells that differ, as the journal shows them; null where none does.</summary>
    public MeasurementsChanged? Compare(Guid result, IReadOnlyCollection<Cell> before, IReadOnlyCollection<Cell> after)
    {
        var old = before.ToDictionary(c => c.Key, StringComparer.Ordinal);
        var cells = new List<JournalledCell>();
        foreach (var cell in after)
        {
            if (old.Remove(cell.Key, out var had) && had == cell) continue;
            cells.Add(new(cell.Key, Journalled(had), Journalled(cell)));
            changed.Add((result, cell.Key, cell));
        }
        foreach (var gone in old.Values)
        {
            cells.Add(new(gone.Key, Journalled(gone), null));
            changed.Add((result, gone.Key, null));
        }
        return cells.Count == 0 ? null : new(result, cells);
    }

    /// <summary>In the current transaction, after the results themselves.</summary>
    public async Task WriteAsync(Dictionary<string, int> disaggregations, CancellationToken ct)
    {
        if (changed.Count == 0) return;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await ExecuteAsync(connection, """
            create temp table sheet_cell (result uuid, disaggregation int, status text, quantity numeric, denominator numeric, comment text, follow_up boolean) on commit drop
            """, ct);
        await CopyAsync(connection, disaggregations, ct);
        await ExecuteAsync(connection, """
            delete from results.measurement m using sheet_cell s where s.status is null and m.country_result_id = s.result and m.disaggregation_id = s.disaggregation
            """, ct);
        await ExecuteAsync(connection, """
            insert into results.measurement (country_result_id, disaggregation_id, status, quantity, denominator, comment, follow_up)
            select result, disaggregation, status, quantity, denominator, comment, follow_up from sheet_cell where status is not null
            on conflict (country_result_id, disaggregation_id) do update set status = excluded.status, quantity = excluded.quantity,
                denominator = excluded.denominator, comment = excluded.comment, follow_up = excluded.follow_up
            """, ct);
    }

    private async Task CopyAsync(NpgsqlConnection connection, Dictionary<string, int> disaggregations, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy sheet_cell from stdin (format binary)", ct);
        foreach (var (result, key, cell) in changed)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(result, NpgsqlDbType.Uuid, ct);
            await copy.WriteAsync(disaggregations[key], NpgsqlDbType.Integer, ct);
            await WriteAsync(copy, cell?.Amount.Status.ToString(), NpgsqlDbType.Text, ct);
            await WriteAsync(copy, cell?.Amount.Quantity, NpgsqlDbType.Numeric, ct);
            await WriteAsync(copy, cell?.Amount.Denominator, NpgsqlDbType.Numeric, ct);
            await WriteAsync(copy, cell?.Comment, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(cell?.FollowUp ?? false, NpgsqlDbType.Boolean, ct);
        }
        await copy.CompleteAsync(ct);
    }

    private static Task WriteAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken ct) =>
        value is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(value, type, ct);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static JournalledAmount? Journalled(Cell? c) => c is null ? null
        : new(c.Amount.Status, c.Amount.Quantity, c.Amount.Denominator, c.Comment, c.FollowUp);
}

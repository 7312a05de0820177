using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mandate.Kernel;

/// <summary>Rows as they stood at a moment: today's rows with every later change taken back, the newest first.</summary>
public static class JournalPast
{
    /// <param name="db">Where the journal is.</param>
    /// <param name="today">The rows as they are now, not tracked; they are changed.</param>
    /// <param name="at">What was saved at this moment or before it stands.</param>
    /// <param name="keyOf">The row's key as the journal writes it.</param>
    /// <param name="wanted">Rows that were deleted since are many people's: which of them belong here.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<List<T>> AsOfAsync<T>(
        this MandateDb db, IEnumerable<T> today, DateTimeOffset at, Func<T, string> keyOf, Func<T, bool> wanted, CancellationToken ct) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().ToDictionary(p => p.GetColumnName(), StringComparer.Ordinal);
        var subject = $"{type.GetSchema()}.{type.GetTableName()}";
        var rows = today.ToDictionary(keyOf, StringComparer.Ordinal);
        var later = db.Set<JournalEntry>().AsNoTracking().Where(j => j.SubjectType == subject && j.Event == null && j.At > at)
            .OrderByDescending(j => j.Seq).AsAsyncEnumerable();
        await foreach (var change in later.WithCancellation(ct)) TakeBack(rows, change, columns);
        return [.. rows.Values.Where(wanted)];
    }

    private static void TakeBack<T>(Dictionary<string, T> rows, JournalEntry change, Dictionary<string, IProperty> columns) where T : class
    {
        if (change.Old is null)
        {
            rows.Remove(change.SubjectId);
            return;
        }
        if (!rows.TryGetValue(change.SubjectId, out var row))
        {
            // A change of a row that is not among ours; one that was deleted since has all its columns here.
            if (change.New is not null) return;
            rows[change.SubjectId] = row = Activator.CreateInstance<T>();
        }
        using var old = JsonDocument.Parse(change.Old);
        foreach (var column in old.RootElement.EnumerateObject())
            if (columns.TryGetValue(column.Name, out var property)) property.PropertyInfo!.SetValue(row, Read(property, column.Value));
    }

    // The opposite of JournalJson.Shown.
    private static object? Read(IProperty property, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        var converter = property.FindTypeMapping()!.Converter;
        if (converter is null) return value.Deserialize(property.ClrType, JournalJson.Options);
        var stored = property.GetColumnType() is "jsonb" or "json" ? value.GetRawText() : value.Deserialize(converter.ProviderClrType, JournalJson.Options);
        return converter.ConvertFromProvider(stored);
    }
}

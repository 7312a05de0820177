using System.Globalization;
using System.Text.Json;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Mandate.Cooperation;

/// <summary>A row that an import adds, changes or takes away.</summary>
/// <param name="Action"><c>add</c>, <c>change</c> or <c>remove</c>.</param>
/// <param name="Table">Of the database.</param>
/// <param name="Key">What names the row in the files.</param>
public sealed record PortfolioChange(string Action, string Table, string Key, IReadOnlyList<PortfolioCell> Cells);

/// <param name="Old">Null: there was nothing.</param>
public sealed record PortfolioCell(string Column, string? Old, string? New);

/// <summary>What change tracking says that the rows of an import did.</summary>
internal static class PortfolioChanges
{
    private static readonly string[] Unshown = ["Id", "Version", "UpdatedAt", "IsExample"];

    public static List<PortfolioChange> Of(MandateDb db, PortfolioState state)
    {
        db.ChangeTracker.DetectChanges();
        var names = state.Partners.Values.Select(p => (p.Id, p.Code)).Concat(state.Agreements.Values.Select(a => (a.Id, a.Code))).Concat(state.Projects.Values.Select(p => (p.Id, p.Code)))
            .Concat(state.Units.Select(u => (u.Value, u.Key)))
            .Concat(state.Projects.Values.SelectMany(p => p.Results).SelectMany(r => r.Indicators.Select(i => (i.Id, i.Code)).Append((r.Id, r.Code)))).ToDictionary();
        return [.. db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => Of(e, names))
            .OrderBy(c => c.Table, StringComparer.Ordinal).ThenBy(c => c.Key, StringComparer.Ordinal)];
    }

    private static PortfolioChange Of(EntityEntry entry, Dictionary<Guid, string> names)
    {
        var key = Key(entry, names);
        var (isNew, isGone) = (entry.State == EntityState.Added, entry.State == EntityState.Deleted);
        var cells = entry.Properties.Where(p => !Unshown.Contains(p.Metadata.Name) && (isNew || isGone || p.IsModified))
            .Select(p => new PortfolioCell(p.Metadata.GetColumnName(), isNew ? null : Text(p.OriginalValue, names), isGone ? null : Text(p.CurrentValue, names))).Where(c => c.Old != c.New);
        return new(isNew ? "add" : isGone ? "remove" : "change", entry.Metadata.GetTableName()!, key, [.. cells]);
    }

    // A unique index says what names a row; its columns are those of the files.
    private static string Key(EntityEntry entry, Dictionary<Guid, string> names) => string.Join(' ',
        entry.Metadata.GetIndexes().First(i => i.IsUnique).Properties.Select(p => Text(entry.Property(p).CurrentValue, names)));

    private static string? Text(object? value, Dictionary<Guid, string> names) => value switch
    {
        null => null,
        Guid id => names.GetValueOrDefault(id) ?? id.ToString("D"),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        Enum choice => JsonNamingPolicy.SnakeCaseLower.ConvertName(choice.ToString()),
        LocalizedText text => string.Join(" | ", text.Texts.Select(t => $"{t.Key}: {t.Value}")),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

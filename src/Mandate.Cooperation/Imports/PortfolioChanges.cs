using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Mandate.Cooperation;

/// <summary>What change tracking says that the rows of an import did, in the words of the files.</summary>
internal static class PortfolioChanges
{
    private static readonly string[] Unshown = ["Id", "Version", "UpdatedAt", "IsExample"];

    public static List<PlanChange> Of(MandateDb db, PortfolioState state)
    {
        db.ChangeTracker.DetectChanges();
        var names = state.Partners.Values.Select(p => (p.Id, p.Code)).Concat(state.Agreements.Values.Select(a => (a.Id, a.Code))).Concat(state.Projects.Values.Select(p => (p.Id, p.Code)))
            .Concat(state.Units.Select(u => (u.Value, u.Key)))
            .Concat(state.Projects.Values.SelectMany(p => p.Results).SelectMany(NamesOf)).ToDictionary();
        return [.. db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => Of(e, names))
            .OrderBy(c => c.File, StringComparer.Ordinal).ThenBy(c => c.Key, StringComparer.Ordinal)];
    }

    /// <summary>Tells whether two previews say the same.</summary>
    public static string Token(IReadOnlyList<PlanChange> changes) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(changes)))[..32];

    public static List<FileTally> Tally(IEnumerable<CsvSheet> sheets, IReadOnlyList<PlanChange> changes)
    {
        var of = changes.ToLookup(c => (c.File, c.Action));
        return [.. sheets.Select(s => s.Shape.Name).Concat(changes.Select(c => c.File)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(file =>
        {
            var (added, changed) = (of[(file, PlanAction.Add)].Count(), of[(file, PlanAction.Change)].Count());
            var rows = sheets.FirstOrDefault(s => s.Shape.Name == file)?.Records.Count ?? 0;
            return new FileTally(file, added, changed, of[(file, PlanAction.Remove)].Count(), Math.Max(0, rows - added - changed));
        })];
    }

    /// <summary>The file whose rows a table holds.</summary>
    internal static string FileOf(string table) => table switch
    {
        "project_country" => "project_countries.csv",
        "forecast" => "forecasts.csv",
        "year_resources" => "year_resources.csv",
        _ => table + "s.csv",
    };

    private static IEnumerable<(Guid, string)> NamesOf(ProjectResult r) => r.Indicators.SelectMany(i => i.Periods.Select(p => (p.Id, string.Create(CultureInfo.InvariantCulture, $"{i.Code} {p.From:O}")))
        .Append((i.Id, i.Code))).Append((r.Id, r.Code));

    private static PlanChange Of(EntityEntry entry, Dictionary<Guid, string> names)
    {
        var key = Key(entry, names);
        var (isNew, isGone) = (entry.State == EntityState.Added, entry.State == EntityState.Deleted);
        var cells = entry.Properties.Where(p => !Unshown.Contains(p.Metadata.Name) && (isNew || isGone || p.IsModified))
            .Select(p => new CellChange(Column(p.Metadata.GetColumnName()), isNew ? null : Text(p.OriginalValue, names), isGone ? null : Text(p.CurrentValue, names))).Where(c => c.Old != c.New);
        return new(isNew ? PlanAction.Add : isGone ? PlanAction.Remove : PlanAction.Change, FileOf(entry.Metadata.GetTableName()!), key, 0, [.. cells]);
    }

    // A unique index says what names a row; its columns are those of the files.
    private static string Key(EntityEntry entry, Dictionary<Guid, string> names) => string.Join(' ',
        entry.Metadata.GetIndexes().First(i => i.IsUnique).Properties.Select(p => Text(entry.Property(p).CurrentValue, names)));

    // As the files call it: partner for partner_id, donor for is_donor.
    private static string Column(string column)
    {
        if (column.EndsWith("_id", StringComparison.Ordinal) && column != "entry_id") column = column[..^3];
        return column.StartsWith("is_", StringComparison.Ordinal) ? column[3..] : column;
    }

    private static string? Text(object? value, Dictionary<Guid, string> names) => value switch
    {
        null => null,
        Guid id => names.GetValueOrDefault(id) ?? id.ToString("D"),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        bool yes => yes ? "1" : "0",
        decimal figure => figure.ToString("0.##########", CultureInfo.InvariantCulture),
        Enum choice => JsonNamingPolicy.SnakeCaseLower.ConvertName(choice.ToString()),
        LocalizedText text => string.Join(" | ", text.Texts.Select(t => $"{t.Key}: {t.Value}")),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

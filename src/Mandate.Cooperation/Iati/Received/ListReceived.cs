using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>The activities that were received from other publishers, those that were updated last first.</summary>
public sealed class ListReceived(MandateDb db)
{
    /// <param name="Publisher">Identifier or name of the reporting organisation.</param>
    /// <param name="Country">Code of a recipient country.</param>
    /// <param name="Sector">Code of a sector, of any vocabulary; or our code, where theirs are mapped to it.</param>
    /// <param name="Organisations">Files of organisations instead of activities.</param>
    public sealed record Input(string? Publisher = null, string? Country = null, string? Sector = null, bool Organisations = false, int Skip = 0, int Take = 50);

    public sealed record Item(long Id, string Identifier, string? ReportingRef, string? ReportingName, string? Title, string? Status, DateTimeOffset? LastUpdated);

    /// <param name="Total">Of all that match.</param>
    public sealed record View(IReadOnlyList<Item> Items, int Total, IReadOnlyList<Publisher> Publishers);

    public sealed record Publisher(string Key, string Name, int Activities);

    public async Task<Outcome<View>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Read, default) is { } refusal) return refusal;
        var found = Filtered(db, input);
        var items = await found.OrderByDescending(a => a.LastUpdated != null).ThenByDescending(a => a.LastUpdated).ThenBy(a => a.Identifier).Skip(input.Skip).Take(input.Take)
            .Select(a => new Item(a.Id, a.Identifier, a.ReportingRef, a.ReportingName, a.Title, a.Status, a.LastUpdated)).ToListAsync(ct);
        return new View(items, await found.CountAsync(ct), await PublishersAsync(input.Organisations, ct));
    }

    internal static IQueryable<ReceivedActivity> Filtered(MandateDb db, Input input)
    {
        var found = db.Set<ReceivedActivity>().AsNoTracking().Where(a => a.IsOrganisation == input.Organisations);
        if (!string.IsNullOrWhiteSpace(input.Publisher)) found = found.Where(a => a.ReportingRef == input.Publisher || (a.ReportingRef == null && a.ReportingName == input.Publisher));
        if (!string.IsNullOrWhiteSpace(input.Country))
        {
            var country = input.Country.Trim().ToUpperInvariant();
            found = found.Where(a => db.Set<ReceivedPlace>().Any(p => p.ActivityId == a.Id && !p.IsRegion && p.Code == country));
        }
        if (string.IsNullOrWhiteSpace(input.Sector)) return found;
        var sector = input.Sector.Trim();
        return found.Where(a => db.Set<ReceivedSector>().Any(s => s.ActivityId == a.Id && (s.Code == sector
            || db.Set<IatiMapping>().Any(m => m.Kind == MappedKind.Sector && m.Vocabulary == s.Vocabulary && m.Theirs == s.Code && m.Ours == sector))));
    }

    private async Task<List<Publisher>> PublishersAsync(bool organisations, CancellationToken ct)
    {
        var found = await db.Set<ReceivedActivity>().AsNoTracking().Where(a => a.IsOrganisation == organisations).GroupBy(a => a.ReportingRef ?? a.ReportingName)
            .Select(g => new { g.Key, Name = g.Max(a => a.ReportingName), Count = g.Count() }).ToListAsync(ct);
        return [.. found.Select(f => new Publisher(f.Key ?? "", f.Name ?? f.Key ?? "", f.Count)).OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }
}

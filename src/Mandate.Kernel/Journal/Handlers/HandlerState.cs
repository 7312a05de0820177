using Microsoft.EntityFrameworkCore;

namespace Mandate.Kernel;

/// <summary>How a handler stands.</summary>
/// <param name="Handler">Its name.</param>
/// <param name="Seq">The journal's row up to which everything is handled or parked; null before its first start.</param>
/// <param name="Behind">Its events after that row.</param>
/// <param name="Parked">Entries that failed, and those that wait behind them.</param>
/// <param name="Errors">The kinds of failure among them.</param>
public sealed record HandlerState(string Handler, long? Seq, long Behind, long Parked, IReadOnlyList<string> Errors)
{
    public static async Task<IReadOnlyList<HandlerState>> ReadAsync(MandateDb db, IEnumerable<IJournalHandler> handlers, CancellationToken ct)
    {
        List<HandlerState> states = [];
        foreach (var handler in handlers.OrderBy(h => h.Name, StringComparer.Ordinal)) states.Add(await ReadAsync(db, handler, ct));
        return states;
    }

    private static async Task<HandlerState> ReadAsync(MandateDb db, IJournalHandler handler, CancellationToken ct)
    {
        var position = await db.Set<HandlerPosition>().AsNoTracking().SingleOrDefaultAsync(p => p.Handler == handler.Name, ct);
        var (after, events) = (position?.Seq ?? 0, handler.Events);
        var behind = await db.Set<JournalEntry>().LongCountAsync(e => e.Seq > after && events.Contains(e.Event), ct);
        var parked = db.Set<ParkedEntry>().Where(p => p.Handler == handler.Name);
        return new(handler.Name, position?.Seq, behind, await parked.LongCountAsync(ct),
            await parked.Where(p => p.Error != null).Select(p => p.Error!).Distinct().OrderBy(e => e).ToListAsync(ct));
    }
}

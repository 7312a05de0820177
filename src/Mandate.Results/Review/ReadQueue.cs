using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>A result that waits for a decision, with what changed since the last one.</summary>
/// <param name="Changes">Null: nobody has decided on it yet.</param>
/// <param name="Last">The last decision.</param>
internal sealed record QueueItem(WorkItem Item, int Version, string ContentHash, ReviewStep? Last, IReadOnlyList<ResultDifference>? Changes);

/// <param name="Waiting">How many wait in all; the first <see cref="ReadQueue.Page"/> are shown.</param>
internal sealed record ReviewQueue(IReadOnlyList<QueueItem> Items, int Waiting);

/// <summary>Reads what waits for a decision of whoever asks: what is due first, then what waits longest.</summary>
internal sealed class ReadQueue(MandateDb db, ReadWork read)
{
    public const int Page = 50;

    public async Task<ReviewQueue> HandleAsync(Access by, CancellationToken ct)
    {
        var waiting = (await read.HandleAsync(by, ct)).ToDecide;
        var shown = waiting.Take(Page).ToList();
        var ids = shown.ConvertAll(i => i.Id);
        var results = await db.Set<CountryResult>().AsNoTrackingWithIdentityResolution().Include(r => r.Evidence).Include(r => r.Steps)
            .Include(r => r.Cells).ThenInclude(c => c.Disaggregation).AsSplitQuery().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        return new([.. shown.Where(i => results.ContainsKey(i.Id)).Select(i => Of(i, results[i.Id]))], waiting.Count);
    }

    private static QueueItem Of(WorkItem item, CountryResult result)
    {
        var last = result.Steps.Where(s => s.Action is ReviewAction.Approved or ReviewAction.Endorsed or ReviewAction.Returned).MaxBy(s => s.ResultVersion);
        var changes = last is null ? null : ResultDifferences.Between(ResultContent.Parse(last.Content), ResultContent.Of(result));
        return new(item, result.Version, SavedResult.Of(result).ContentHash, last, changes);
    }
}

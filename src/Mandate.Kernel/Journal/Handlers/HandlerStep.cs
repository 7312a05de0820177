using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mandate.Kernel;

/// <summary>One entry for one handler, in one transaction: handled, parked, or put behind a parked one.</summary>
internal sealed class HandlerStep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HandlerStep> log)
{
    /// <returns>False when there is nothing to do now, or another server does it.</returns>
    public async Task<bool> RunAsync(string name, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, handler) = Resolve(scope, name);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await HandlerQueue.TakeAsync(db, name, ct) is not { } position) return false;
        var parked = await HandlerQueue.DueAsync(db, name, clock.GetUtcNow(), ct);
        var entry = parked is null ? await HandlerQueue.NextAsync(db, handler, position.Seq, ct)
            : await HandlerQueue.EntryAsync(db, parked.Seq, ct);
        if (entry is null) return false;
        try
        {
            if (parked is not null) db.Remove(parked);
            else position.Seq = entry.Seq;
            await db.SaveChangesAsync(ct);
            if (parked is null && await HandlerQueue.IsParkedAsync(db, name, entry, ct)) db.Add(Park(name, entry, 0, null));
            else await handler.HandleAsync(entry, db, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            await transaction.DisposeAsync();
            await ParkAsync(name, entry, (parked?.Attempts ?? 0) + 1, failure, ct);
        }
        return true;
    }

    private static (MandateDb Db, IJournalHandler Handler) Resolve(AsyncServiceScope scope, string name)
    {
        var db = scope.ServiceProvider.GetRequiredService<MandateDb>();
        db.Act = new Act(Actor.System(name), name);
        return (db, scope.ServiceProvider.GetServices<IJournalHandler>().Single(h => h.Name == name));
    }

    private async Task ParkAsync(string name, JournalEntry entry, int attempts, Exception failure, CancellationToken ct)
    {
        // The message of an exception may hold what people wrote: its kind and place must do.
        log.LogError("Handler {Handler} failed on entry {Seq}, attempt {Attempts}: {Kind}{Trace}",
            name, entry.Seq, attempts, failure.GetType().Name, Environment.NewLine + failure.StackTrace);
        await using var scope = scopes.CreateAsyncScope();
        var (db, _) = Resolve(scope, name);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Another server may have taken over and done it meanwhile.
        if (await HandlerQueue.TakeAsync(db, name, ct) is not { } position) return;
        var parked = await db.Set<ParkedEntry>().SingleOrDefaultAsync(p => p.Handler == name && p.Seq == entry.Seq, ct);
        if (parked is null && position.Seq >= entry.Seq) return;
        position.Seq = Math.Max(position.Seq, entry.Seq);
        var again = Park(name, entry, attempts, failure.GetType().Name);
        if (parked is null) db.Add(again);
        else db.Entry(parked).CurrentValues.SetValues(again);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private ParkedEntry Park(string name, JournalEntry entry, int attempts, string? error) => new()
    {
        Handler = name,
        Seq = entry.Seq,
        SubjectType = entry.SubjectType,
        SubjectId = entry.SubjectId,
        Attempts = attempts,
        NextAttempt = clock.GetUtcNow() + Patience(attempts),
        Error = error,
    };

    // 2 seconds after the first failure, then twice as long each time, at most about an hour.
    private static TimeSpan Patience(int attempts) => TimeSpan.FromSeconds(attempts == 0 ? 0 : 1 << Math.Min(attempts, 12));
}

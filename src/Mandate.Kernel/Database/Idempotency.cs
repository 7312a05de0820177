using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Kernel;

/// <summary>
/// A request that may arrive twice: the same key with the same content has one effect and one answer, however often it
/// comes and whenever the program dies. The key stands in the same transaction as the change.
/// </summary>
public sealed record OnceRequest
{
    public const int MaxKeyLength = 200;

    /// <summary>Who has not sent it again by then will not.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private OnceRequest(string key, string actor, string operation, byte[] hash) =>
        (Key, Actor, Operation, Hash) = (key, actor, operation, hash);

    internal string Key { get; }

    internal string Actor { get; }

    internal string Operation { get; }

    internal byte[] Hash { get; }

    /// <param name="key">Chosen by the caller; keys of different actors do not meet. Problem <c>kernel.once.key</c> when empty or over 200 characters.</param>
    /// <param name="act">Who runs which operation.</param>
    /// <param name="content">What identifies the request: its JSON is compared (for a file, put its SHA-256 here).</param>
    public static Outcome<OnceRequest> For(string? key, Act act, object content) =>
        string.IsNullOrWhiteSpace(key) || key.Length > MaxKeyLength
            ? Problem.Rule("kernel.once.key", null, MaxKeyLength)
            : new OnceRequest(key.Trim(), act.Actor.Id, act.Operation,
                SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), JournalJson.Options)));
}

/// <summary>Runs operations once for each key.</summary>
public static class Idempotency
{
    /// <summary>
    /// Runs <paramref name="operation"/> in a transaction with the key, or returns what it returned the first time. A
    /// refused operation leaves no key: it may be sent again. Problem <c>kernel.once.other_content</c> when the key
    /// was used for something else.
    /// </summary>
    /// <param name="db">Where the operation saves; it opens no transaction of its own.</param>
    /// <param name="request">The key and what it stands for.</param>
    /// <param name="operation">Saves with <see cref="MandateDb.SaveChangesAsync(bool, CancellationToken)"/>; its value is kept as JSON.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<Outcome<T>> OnceAsync<T>(
        this MandateDb db, OnceRequest request, Func<Task<Outcome<T>>> operation, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await TakeAsync(db, request, ct)) return await EarlierAsync<T>(db, request, ct);
        var outcome = await operation();
        if (!outcome.IsOk) return outcome;
        var json = JsonSerializer.Serialize(outcome.Value, JournalJson.Options);
        await db.Database.ExecuteSqlAsync(
            $"update kernel.idempotency_key set outcome = {json}::json where actor = {request.Actor} and key = {request.Key}", ct);
        await transaction.CommitAsync(ct);
        return outcome;
    }

    /// <summary>Forgets keys from before <paramref name="before"/>; a request repeated after that runs again.</summary>
    public static Task<int> ForgetAsync(this MandateDb db, DateTimeOffset before, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"delete from kernel.idempotency_key where at < {before.ToUniversalTime()}", ct);

    // Waits for a transaction that holds the same key: if that commits, the key is taken; if not, it is ours.
    private static async Task<bool> TakeAsync(MandateDb db, OnceRequest request, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"""
            insert into kernel.idempotency_key (actor, key, operation, request_hash, at)
            values ({request.Actor}, {request.Key}, {request.Operation}, {request.Hash}, now())
            on conflict do nothing
            """, ct) == 1;

    private static async Task<Outcome<T>> EarlierAsync<T>(MandateDb db, OnceRequest request, CancellationToken ct)
    {
        var earlier = await db.Set<IdempotencyKey>().AsNoTracking()
            .SingleAsync(k => k.Actor == request.Actor && k.Key == request.Key, ct);
        return earlier.Operation == request.Operation && earlier.RequestHash.AsSpan().SequenceEqual(request.Hash)
            ? JsonSerializer.Deserialize<T>(earlier.Outcome!, JournalJson.Options)!
            : Problem.Conflict("kernel.once.other_content");
    }
}

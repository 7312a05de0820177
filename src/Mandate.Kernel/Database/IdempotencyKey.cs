using Microsoft.EntityFrameworkCore;

namespace Mandate.Kernel;

/// <summary>A request that was carried out, and its answer. Written by <see cref="Idempotency"/> alone.</summary>
internal sealed class IdempotencyKey : INotJournalled
{
    public required string Actor { get; init; }

    public required string Key { get; init; }

    public required string Operation { get; init; }

    /// <summary>SHA-256 of the request's content as JSON.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>The operation's value as JSON; null only inside the transaction that carries it out.</summary>
    public string? Outcome { get; init; }

    public DateTimeOffset At { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<IdempotencyKey>(e =>
    {
        e.ToTable("idempotency_key", "kernel");
        e.HasKey(x => new { x.Actor, x.Key });
        e.Property(x => x.Key).HasMaxLength(OnceRequest.MaxKeyLength);
        e.Property(x => x.Outcome).HasColumnType("json");
        e.HasIndex(x => x.At);
    });
}

using Microsoft.EntityFrameworkCore;

namespace Mandate.Kernel;

/// <summary>How far a handler has come in the journal; changed in the same transaction as what the handler writes.</summary>
internal sealed class HandlerPosition : INotJournalled
{
    public required string Handler { get; init; }

    /// <summary>Every event up to this number is handled or parked.</summary>
    public long Seq { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<HandlerPosition>(e =>
    {
        e.ToTable("handler", "journal");
        e.HasKey(x => x.Handler);
    });
}

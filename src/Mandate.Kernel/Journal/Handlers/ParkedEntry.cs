using Microsoft.EntityFrameworkCore;

namespace Mandate.Kernel;

/// <summary>
/// An event that a handler could not handle, or that waits behind such a one because it is about the same subject.
/// Other subjects go on.
/// </summary>
internal sealed class ParkedEntry : INotJournalled
{
    public required string Handler { get; init; }

    public required long Seq { get; init; }

    public required string SubjectType { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>How often it was tried; 0 for one that waits behind another.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset NextAttempt { get; init; }

    /// <summary>The kind of failure, without its message, which may hold personal data.</summary>
    public string? Error { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<ParkedEntry>(e =>
    {
        e.ToTable("parked", "journal");
        e.HasKey(x => new { x.Handler, x.Seq });
        e.HasIndex(x => new { x.Handler, x.SubjectType, x.SubjectId, x.Seq });
    });
}

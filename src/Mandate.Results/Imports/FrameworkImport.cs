using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>One import of a framework that was carried out, with what it takes to undo it.</summary>
public sealed class FrameworkImport : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>No foreign key: the history outlives a framework that was undone.</summary>
    public Guid FrameworkId { get; set; }

    public required string FrameworkCode { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>SHA-256 over the files as they were read.</summary>
    public required byte[] ContentHash { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Removed { get; set; }

    /// <summary>The rows before the import, see <see cref="RowsArchive"/>: what undo puts back. Null: there was no framework.</summary>
    public byte[]? Before { get; set; }

    /// <summary>Fingerprint of the rows after the import, see <see cref="PlanToken"/>: undo asks whether they are still those.</summary>
    public required string StateAfter { get; set; }

    /// <summary>Asked for where the framework was approved.</summary>
    public string? Reason { get; set; }

    public string? UndoneBy { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FrameworkImport>
    {
        public void Configure(EntityTypeBuilder<FrameworkImport> e)
        {
            e.ToTable("framework_import", ResultsModel.Schema);
            e.HasIndex(x => new { x.FrameworkId, x.At });
        }
    }
}

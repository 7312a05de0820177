using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>One upload of a sheet that was carried out, with what it takes to undo it.</summary>
public sealed class SheetUpload : IVersioned
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    public Guid PeriodId { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file's bytes.</summary>
    public required byte[] FileHash { get; set; }

    public SheetMode Mode { get; set; }

    /// <summary>Asked for where approved results were corrected.</summary>
    public string? Reason { get; set; }

    /// <summary>Cells of the file.</summary>
    public int Added { get; set; }

    public int Changed { get; set; }

    public int Removed { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Results that were made or edited.</summary>
    public int Results { get; set; }

    /// <summary>Those results before and their versions after, see <see cref="SheetArchive"/>.</summary>
    public required byte[] Before { get; set; }

    public string? UndoneBy { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SheetUpload>
    {
        public void Configure(EntityTypeBuilder<SheetUpload> e)
        {
            e.ToTable("sheet_upload", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.FrameworkId, x.At });
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
            e.HasOne<ReportingPeriod>().WithMany().HasForeignKey(x => x.PeriodId);
        }
    }
}

/// <summary>A sheet between the preview of its upload and the upload.</summary>
public sealed class SheetStage : KeptUpload
{
    public required string FileName { get; set; }

    public required byte[] Bytes { get; set; }

    public SheetMode Mode { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SheetStage>
    {
        public void Configure(EntityTypeBuilder<SheetStage> e)
        {
            e.ToTable("sheet_stage", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.At);
        }
    }
}

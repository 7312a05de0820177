using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>What is reported to a donor.</summary>
public enum DonorReportKind
{
    Narrative,
    Financial,
    FinalNarrative,
    FinalFinancial,
}

/// <summary>A report that an agreement promises to a donor: when it is due, and when it went out. Late is computed.</summary>
public sealed class DonorReport : IVersioned
{
    public Guid Id { get; set; }

    public Guid AgreementId { get; set; }

    public DonorReportKind Kind { get; set; }

    public DateOnly DueOn { get; set; }

    /// <summary>Null: not sent yet.</summary>
    public DateOnly? SentOn { get; set; }

    public string? Link { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DonorReport>
    {
        public void Configure(EntityTypeBuilder<DonorReport> e)
        {
            e.Keyed("donor_report").HasIndex(x => new { x.AgreementId, x.Kind, x.DueOn }).IsUnique();
            e.HasOne<Agreement>().WithMany().HasForeignKey(x => x.AgreementId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

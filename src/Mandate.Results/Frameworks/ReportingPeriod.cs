using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>A part of the framework's period for which results are reported; a closed one takes no more.</summary>
public sealed class ReportingPeriod : IVersioned
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    /// <summary>As in commands and lists: <c>2022</c>, <c>2022-23</c>.</summary>
    public required string Code { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public bool IsOpen { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReportingPeriod>
    {
        public void Configure(EntityTypeBuilder<ReportingPeriod> e)
        {
            e.ToTable("reporting_period", ResultsModel.Schema);
            e.HasIndex(x => new { x.FrameworkId, x.Code }).IsUnique();
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
        }
    }
}

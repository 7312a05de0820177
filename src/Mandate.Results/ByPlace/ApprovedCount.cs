using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// How many reports of a country are approved for a period. Kept by the database with every change of a report
/// (<see cref="ApprovedCounts"/>): pages of places would otherwise count half a million rows each time.
/// </summary>
public sealed class ApprovedCount : INotJournalled
{
    public Guid FrameworkId { get; set; }

    /// <summary>As it stands in the reports.</summary>
    public required string Region { get; set; }

    public required string Country { get; set; }

    public Guid PeriodId { get; set; }

    /// <summary>Of indicators that every country is to report (<see cref="ExpectedReports"/>); else of those that are counted or measured once for all.</summary>
    public bool IsMeasured { get; set; }

    public int Reports { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ApprovedCount>
    {
        public void Configure(EntityTypeBuilder<ApprovedCount> e)
        {
            e.ToTable("approved_count", ResultsModel.Schema, t => t.HasCheckConstraint("ck_approved_count_reports", "reports >= 0"));
            e.HasKey(x => new { x.FrameworkId, x.Region, x.Country, x.PeriodId, x.IsMeasured });
        }
    }
}

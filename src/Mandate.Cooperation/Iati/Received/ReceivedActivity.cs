using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>
/// An activity (or an organisation) as another publisher says it: its own XML, whole, and beside it the columns that
/// lists and sums ask for. Only an import writes it, by COPY.
/// </summary>
public sealed class ReceivedActivity : INotJournalled
{
    public long Id { get; set; }

    public Guid ImportId { get; set; }

    public bool IsOrganisation { get; set; }

    /// <summary>iati-identifier, or organisation-identifier.</summary>
    public required string Identifier { get; set; }

    public string? ReportingRef { get; set; }

    public string? ReportingName { get; set; }

    /// <summary>By language as JSON; the empty key where neither the text nor the activity says its language.</summary>
    public string? Title { get; set; }

    /// <summary>Code of the list ActivityStatus, as it stood.</summary>
    public string? Status { get; set; }

    public int? Hierarchy { get; set; }

    public bool? IsHumanitarian { get; set; }

    public string? DefaultCurrency { get; set; }

    public DateTimeOffset? LastUpdated { get; set; }

    public DateOnly? PlannedStart { get; set; }

    public DateOnly? ActualStart { get; set; }

    public DateOnly? PlannedEnd { get; set; }

    public DateOnly? ActualEnd { get; set; }

    /// <summary>SHA-256 of the XML.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>Bytes of the XML, unpacked.</summary>
    public int XmlLength { get; set; }

    /// <summary>The XML in UTF-8, as it stood, packed by Brotli; prefixes and xml: attributes of the file's root that it needs are written into its own tag.</summary>
    public required byte[] Xml { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedActivity>
    {
        public void Configure(EntityTypeBuilder<ReceivedActivity> e)
        {
            e.ToTable("received_activity", CooperationModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Title).HasColumnType("jsonb");
            e.HasIndex(x => new { x.IsOrganisation, x.Identifier }).IsUnique();
            e.HasIndex(x => x.ReportingRef);
            // No foreign key: the import's own row is written last, so that the journal is locked for a moment only.
            e.HasIndex(x => x.ImportId);
        }
    }
}

using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A country or region that an activity, or one of its transactions, names as its recipient.</summary>
public sealed class ReceivedPlace : INotJournalled
{
    public long ActivityId { get; set; }

    /// <summary>Among those of the activity, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Place of the transaction that names it; null: the activity does.</summary>
    public int? Transaction { get; set; }

    public bool IsRegion { get; set; }

    /// <summary>Of a region; null: that of the OECD DAC.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>As it stood.</summary>
    public required string Code { get; set; }

    public decimal? Percent { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedPlace>
    {
        // No foreign key: rows come and go with their activity in one import, and a check of each would take longer than the rest.
        public void Configure(EntityTypeBuilder<ReceivedPlace> e)
        {
            e.ToTable("received_place", CooperationModel.Schema);
            e.HasKey(x => new { x.ActivityId, x.Position });
            e.HasIndex(x => new { x.IsRegion, x.Code });
        }
    }
}

using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A sector of an activity or of one of its transactions.</summary>
public sealed class ReceivedSector : INotJournalled
{
    public long ActivityId { get; set; }

    /// <summary>Among those of the activity, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Place of the transaction that names it; null: the activity does.</summary>
    public int? Transaction { get; set; }

    /// <summary>Code of the list SectorVocabulary; 1, the purposes of the OECD DAC, where none is named.</summary>
    public required string Vocabulary { get; set; }

    /// <summary>As it stood.</summary>
    public required string Code { get; set; }

    public decimal? Percent { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedSector>
    {
        // No foreign key: rows come and go with their activity in one import, and a check of each would take longer than the rest.
        public void Configure(EntityTypeBuilder<ReceivedSector> e)
        {
            e.ToTable("received_sector", CooperationModel.Schema);
            e.HasKey(x => new { x.ActivityId, x.Position });
            e.HasIndex(x => new { x.Vocabulary, x.Code });
        }
    }
}

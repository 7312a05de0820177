using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>Another activity that an activity names.</summary>
public sealed class ReceivedRelated : INotJournalled
{
    public long ActivityId { get; set; }

    /// <summary>Among those of the activity, from 0.</summary>
    public int Position { get; set; }

    /// <summary>1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party.</summary>
    public string? Type { get; set; }

    /// <summary>Its identifier.</summary>
    public required string Ref { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedRelated>
    {
        // No foreign key: rows come and go with their activity in one import, and a check of each would take longer than the rest.
        public void Configure(EntityTypeBuilder<ReceivedRelated> e)
        {
            e.ToTable("received_related", CooperationModel.Schema);
            e.HasKey(x => new { x.ActivityId, x.Position });
        }
    }
}

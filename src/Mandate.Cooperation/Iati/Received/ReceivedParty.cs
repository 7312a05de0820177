using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>An organisation that takes part in an activity.</summary>
public sealed class ReceivedParty : INotJournalled
{
    public long ActivityId { get; set; }

    /// <summary>Among those of the activity, from 0.</summary>
    public int Position { get; set; }

    /// <summary>1 funds, 2 is accountable, 3 extends, 4 implements.</summary>
    public string? Role { get; set; }

    /// <summary>Code of the list OrganisationType.</summary>
    public string? Type { get; set; }

    /// <summary>Its identifier.</summary>
    public string? Ref { get; set; }

    /// <summary>First of its names.</summary>
    public string? Name { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedParty>
    {
        // No foreign key: rows come and go with their activity in one import, and a check of each would take longer than the rest.
        public void Configure(EntityTypeBuilder<ReceivedParty> e)
        {
            e.ToTable("received_party", CooperationModel.Schema);
            e.HasKey(x => new { x.ActivityId, x.Position });
            e.HasIndex(x => x.Ref);
        }
    }
}

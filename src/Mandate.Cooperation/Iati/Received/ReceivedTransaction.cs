using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A transaction of an activity.</summary>
public sealed class ReceivedTransaction : INotJournalled
{
    public long ActivityId { get; set; }

    /// <summary>Among those of the activity, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Code of the list TransactionType.</summary>
    public string? Type { get; set; }

    /// <summary>When it took place.</summary>
    public DateOnly? On { get; set; }

    public decimal? Amount { get; set; }

    public string? Currency { get; set; }

    /// <summary>The day whose rate of exchange applies.</summary>
    public DateOnly? ValueDate { get; set; }

    public string? ProviderRef { get; set; }

    public string? ProviderName { get; set; }

    public string? ReceiverRef { get; set; }

    public string? ReceiverName { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedTransaction>
    {
        // No foreign key: rows come and go with their activity in one import, and a check of each would take longer than the rest.
        public void Configure(EntityTypeBuilder<ReceivedTransaction> e)
        {
            e.ToTable("received_transaction", CooperationModel.Schema);
            e.HasKey(x => new { x.ActivityId, x.Position });
        }
    }
}

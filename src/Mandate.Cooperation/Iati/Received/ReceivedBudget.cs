using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A budget of an activity, or of an organisation.</summary>
public sealed class ReceivedBudget : INotJournalled
{
    public long ActivityId { get; set; }

    /// <summary>Among those of the activity, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Name of the element: budget, planned-disbursement, total-budget …</summary>
    public required string Element { get; set; }

    /// <summary>1 original, 2 revised.</summary>
    public string? Type { get; set; }

    /// <summary>1 indicative, 2 committed.</summary>
    public string? Status { get; set; }

    public DateOnly? PeriodStart { get; set; }

    public DateOnly? PeriodEnd { get; set; }

    public decimal? Amount { get; set; }

    public string? Currency { get; set; }

    /// <summary>The day whose rate of exchange applies.</summary>
    public DateOnly? ValueDate { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedBudget>
    {
        // No foreign key: rows come and go with their activity in one import, and a check of each would take longer than the rest.
        public void Configure(EntityTypeBuilder<ReceivedBudget> e)
        {
            e.ToTable("received_budget", CooperationModel.Schema);
            e.HasKey(x => new { x.ActivityId, x.Position });
        }
    }
}

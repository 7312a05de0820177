using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>The regular budget of a policy outcome as it was published.</summary>
public sealed class OutcomeBudget : VersionRow
{
    /// <summary>Code of the outcome in the results framework.</summary>
    public required string Outcome { get; set; }

    /// <summary>In US dollars at constant prices.</summary>
    public decimal Amount { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutcomeBudget>
    {
        public void Configure(EntityTypeBuilder<OutcomeBudget> e) => Map(e, "outcome_budget");
    }
}

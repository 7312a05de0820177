using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What an outcome requires from every source and what of the voluntary funds is secured, in millions of US dollars with one decimal; null: not said.</summary>
public sealed class OutcomeRequirement : VersionRow
{
    /// <summary>Code of the outcome in the results framework.</summary>
    public required string Outcome { get; set; }

    public decimal? Required { get; set; }

    /// <summary>Extra-budgetary funds by signed agreements.</summary>
    public decimal? ExtraBudgetarySecured { get; set; }

    /// <summary>Of the supplementary account, already allocated.</summary>
    public decimal? SupplementarySecured { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutcomeRequirement>
    {
        public void Configure(EntityTypeBuilder<OutcomeRequirement> e) => Map(e, "outcome_requirement");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What of a line is for an outcome, in per cent; all shares of a line come to 100.</summary>
public sealed class OutcomeShare : VersionRow
{
    public required string Part { get; set; }

    public required string Group { get; set; }

    public required string Line { get; set; }

    /// <summary>Code of the outcome in the results framework.</summary>
    public required string Outcome { get; set; }

    public decimal Percent { get; set; }

    internal (string Part, string Group, string Line) Key => (Part, Group, Line);

    internal sealed class Mapping : IEntityTypeConfiguration<OutcomeShare>
    {
        public void Configure(EntityTypeBuilder<OutcomeShare> e)
        {
            Map(e, "outcome_share");
            e.Ignore(x => x.Key);
        }
    }
}

using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>A line of the previous budget as it was adopted and as it is restated, so that the two budgets can be compared.</summary>
public sealed class RestatedAmount : VersionRow
{
    public required string Part { get; set; }

    public required string Group { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>In the programme and budget of the previous biennium, in US dollars.</summary>
    public decimal Adopted { get; set; }

    /// <summary>What the same work stands at in this budget's lines: the base of its programme change.</summary>
    public decimal Restated { get; set; }

    public required string Reason { get; set; }

    internal (string Part, string Group, string Line) Key => (Part, Group, Title.Texts[Title.Original]);

    internal sealed class Mapping : IEntityTypeConfiguration<RestatedAmount>
    {
        public void Configure(EntityTypeBuilder<RestatedAmount> e)
        {
            Map(e, "restated_amount");
            e.Ignore(x => x.Key);
        }
    }
}

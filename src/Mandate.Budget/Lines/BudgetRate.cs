using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>An exchange rate that the budget reckons with or is compared with: Swiss francs for one US dollar.</summary>
public sealed class BudgetRate : VersionRow
{
    /// <summary>In the words of the file: "budget rate 2020-21".</summary>
    public required string Name { get; set; }

    /// <summary>Above zero.</summary>
    public decimal FrancsPerDollar { get; set; }

    public string? UsedFor { get; set; }

    /// <summary>The rate that the estimates are made at, not one they are compared with.</summary>
    internal bool IsBudgetRate => Name.StartsWith("budget rate", StringComparison.OrdinalIgnoreCase);

    internal sealed class Mapping : IEntityTypeConfiguration<BudgetRate>
    {
        public void Configure(EntityTypeBuilder<BudgetRate> e)
        {
            Map(e, "rate");
            e.Ignore(x => x.IsBudgetRate);
        }
    }
}

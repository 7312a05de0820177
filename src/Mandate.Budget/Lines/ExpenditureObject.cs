using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>The whole budget by what it is spent on.</summary>
public sealed class ExpenditureObject : VersionRow
{
    public required LocalizedText Title { get; set; }

    /// <summary>In US dollars at constant prices.</summary>
    public decimal Constant { get; set; }

    public decimal CostChange { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ExpenditureObject>
    {
        public void Configure(EntityTypeBuilder<ExpenditureObject> e) => Map(e, "expenditure_object");
    }
}

using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>A fund that outlives the biennium: working capital, buildings, information technology systems.</summary>
public sealed class Fund : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>As commands and addresses name it: <c>working_capital</c>.</summary>
    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    public required Currency Currency { get; set; }

    /// <summary>What the fund was set at, in its currency; its movements go up and down from there. Null: the files do not say.</summary>
    public decimal? Level { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Fund>
    {
        public void Configure(EntityTypeBuilder<Fund> e)
        {
            e.ToTable("fund", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Code).IsUnique();
        }
    }
}

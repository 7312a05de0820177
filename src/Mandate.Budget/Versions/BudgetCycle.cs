using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>The two years that a programme and budget is for. Its amounts are in US dollars, to the cent.</summary>
public sealed class BudgetCycle : IVersioned
{
    public const string Currency = "USD";

    public Guid Id { get; set; }

    /// <summary>As a <see cref="Biennium"/> is written: 2022-23.</summary>
    public required string Code { get; set; }

    public int Version { get; set; }

    internal Biennium Biennium => Biennium.Parse(Code).Value;

    internal sealed class Mapping : IEntityTypeConfiguration<BudgetCycle>
    {
        public void Configure(EntityTypeBuilder<BudgetCycle> e)
        {
            e.ToTable("cycle", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Ignore(x => x.Biennium);
            e.HasIndex(x => x.Code).IsUnique();
        }
    }
}

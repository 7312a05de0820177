using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>A code of the ERP and the line of the budget that it stands for.</summary>
public sealed class LineCode : IVersioned
{
    public const int Longest = 60;

    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    public required string Code { get; set; }

    public required string Part { get; set; }

    public required string Group { get; set; }

    public required string Line { get; set; }

    public int Version { get; set; }

    internal LineKey Key
    {
        get => new(Part, Group, Line);
        set => (Part, Group, Line) = (value.Part, value.Group, value.Line);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<LineCode>
    {
        public void Configure(EntityTypeBuilder<LineCode> e)
        {
            e.ToTable("line_code", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Ignore(x => x.Key);
            e.HasIndex(x => new { x.CycleId, x.Code }).IsUnique();
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}

using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>An amount that documents give for a fund or a provision, in the words of its file.</summary>
public sealed class FundFigure : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Null: of no fund, such as the provision for unforeseen expenditure.</summary>
    public Guid? FundId { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>In the unit of its currency, not in millions.</summary>
    public decimal Amount { get; set; }

    public required Currency Currency { get; set; }

    public bool IsApproximate { get; set; }

    public string? Source { get; set; }

    public string? Note { get; set; }

    /// <summary>From 1, in the order of the file.</summary>
    public int Position { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FundFigure>
    {
        public void Configure(EntityTypeBuilder<FundFigure> e)
        {
            e.ToTable("fund_figure", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasOne<Fund>().WithMany().HasForeignKey(x => x.FundId);
        }
    }
}

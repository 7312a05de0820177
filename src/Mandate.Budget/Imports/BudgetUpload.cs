using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>The files of a budget between the preview of their import and the import.</summary>
public sealed class BudgetUpload : KeptUpload
{
    /// <summary>As a biennium is written: 2022-23.</summary>
    public required string Cycle { get; set; }

    /// <summary>The files as a zip archive.</summary>
    public required byte[] Archive { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BudgetUpload>
    {
        public void Configure(EntityTypeBuilder<BudgetUpload> e)
        {
            e.ToTable("upload", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.At);
        }
    }
}

using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>The files of a portfolio between the preview of their import and the import.</summary>
public sealed class PortfolioUpload : KeptUpload
{
    /// <summary>The files as a zip archive.</summary>
    public required byte[] Archive { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PortfolioUpload>
    {
        public void Configure(EntityTypeBuilder<PortfolioUpload> e)
        {
            e.ToTable("portfolio_upload", CooperationModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.At);
        }
    }
}

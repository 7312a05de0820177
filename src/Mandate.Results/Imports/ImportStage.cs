using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>The files of a framework between the preview of their import and the import.</summary>
public sealed class ImportStage : KeptUpload
{
    /// <summary>Code that the sender gave; null: as the files say.</summary>
    public string? Code { get; set; }

    /// <summary>The files as a zip archive.</summary>
    public required byte[] Archive { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportStage>
    {
        public void Configure(EntityTypeBuilder<ImportStage> e)
        {
            e.ToTable("import_stage", ResultsModel.Schema);
            e.HasIndex(x => x.At);
        }
    }
}

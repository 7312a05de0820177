using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>The files of country programmes between the preview of their import and the import.</summary>
public sealed class ProgrammeUpload : KeptUpload
{
    /// <summary>The files as a zip archive.</summary>
    public required byte[] Archive { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProgrammeUpload>
    {
        public void Configure(EntityTypeBuilder<ProgrammeUpload> e)
        {
            e.ToTable("programme_upload", ResultsModel.Schema);
            e.HasIndex(x => x.At);
        }
    }
}

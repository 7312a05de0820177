using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>Files that were uploaded and looked at, until they are imported or a day has passed; only their sender sees them.</summary>
public sealed class ImportStage : INotJournalled
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Guid Id { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

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

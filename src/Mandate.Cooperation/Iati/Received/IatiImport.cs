using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A file of another publisher that was brought in: when, by whom, what it held. Its row in the journal stands for all rows that came with it.</summary>
public sealed class IatiImport
{
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    public required string FileName { get; set; }

    /// <summary>Version of the standard that the file names, like 2.03.</summary>
    public required string Version { get; set; }

    /// <summary>A file of organisations, not of activities.</summary>
    public bool IsOrganisations { get; set; }

    /// <summary>Attributes of the file's root as they stood, the version among them.</summary>
    public required string Root { get; set; }

    /// <summary>Of the file as UTF-8, unpacked.</summary>
    public long Bytes { get; set; }

    /// <summary>Of what was kept, one hash after another in the order of the file: what the journal vouches for.</summary>
    public required byte[] Sha256 { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Left as they are, because what is held is newer.</summary>
    public int Older { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IatiImport>
    {
        public void Configure(EntityTypeBuilder<IatiImport> e)
        {
            e.ToTable("iati_import", CooperationModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.At);
        }
    }
}

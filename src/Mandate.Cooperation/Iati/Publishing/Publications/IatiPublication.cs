using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>Open aid data as they were published on a day: numbered, with the hash of each file, never changed.</summary>
public sealed class IatiPublication
{
    /// <summary>1, 2, 3 …</summary>
    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier, see <see cref="Actor"/>; <c>system:…</c> where the schedule did it.</summary>
    public required string By { get; set; }

    public int Activities { get; set; }

    /// <summary>Findings of the validation that are warnings or advice; there are no others, or nothing is published.</summary>
    public int Warnings { get; set; }

    /// <summary>Elements that decisions kept out.</summary>
    public int LeftOut { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IatiPublication>
    {
        public void Configure(EntityTypeBuilder<IatiPublication> e)
        {
            e.ToTable("iati_publication", CooperationModel.Schema);
            e.HasKey(x => x.Number);
            e.Property(x => x.Number).ValueGeneratedNever();
        }
    }
}

/// <summary>A file of a publication. Its row, with the hash, is what the journal keeps; its bytes stand apart.</summary>
public sealed class IatiPublicationFile
{
    public int Publication { get; set; }

    /// <summary>Like <c>XM-DAC-41301-activities-SN.xml</c>.</summary>
    public required string Name { get; set; }

    /// <summary>Of the bytes as they are published, in hexadecimal.</summary>
    public required string Sha256 { get; set; }

    public long Size { get; set; }

    public int Activities { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IatiPublicationFile>
    {
        public void Configure(EntityTypeBuilder<IatiPublicationFile> e)
        {
            e.ToTable("iati_publication_file", CooperationModel.Schema);
            e.HasKey(x => new { x.Publication, x.Name });
            e.HasOne<IatiPublication>().WithMany().HasForeignKey(x => x.Publication);
        }
    }
}

/// <summary>The bytes of a file, in gzip.</summary>
public sealed class IatiPublicationContent : INotJournalled
{
    public int Publication { get; set; }

    public required string Name { get; set; }

    public required byte[] Gzip { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IatiPublicationContent>
    {
        public void Configure(EntityTypeBuilder<IatiPublicationContent> e)
        {
            e.ToTable("iati_publication_content", CooperationModel.Schema);
            e.HasKey(x => new { x.Publication, x.Name });
            e.HasOne<IatiPublicationFile>().WithOne().HasForeignKey<IatiPublicationContent>(x => new { x.Publication, x.Name });
        }
    }
}

/// <summary>What an activity was in a publication, to say what the next one changes.</summary>
public sealed class IatiPublishedActivity : INotJournalled
{
    public int Publication { get; set; }

    public required string Identifier { get; set; }

    /// <summary>Of the activity without the moment of its last change.</summary>
    public required string Sha256 { get; set; }

    /// <summary>The moment of the publication in which it last changed.</summary>
    public DateTimeOffset LastUpdated { get; set; }

    public required string File { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IatiPublishedActivity>
    {
        public void Configure(EntityTypeBuilder<IatiPublishedActivity> e)
        {
            e.ToTable("iati_published_activity", CooperationModel.Schema);
            e.HasKey(x => new { x.Publication, x.Identifier });
            e.HasOne<IatiPublication>().WithMany().HasForeignKey(x => x.Publication);
        }
    }
}

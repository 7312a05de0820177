using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A file that was uploaded and looked at, until it is brought in or a day has passed; only its sender sees it.</summary>
public sealed class IatiUpload : INotJournalled
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Larger files come in by command, which reads them from disk.</summary>
    public const int MostBytes = 100 * 1024 * 1024;

    public Guid Id { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    public required string FileName { get; set; }

    /// <summary>The file packed by gzip, or as it came where it was packed already.</summary>
    public required byte[] Packed { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IatiUpload>
    {
        public void Configure(EntityTypeBuilder<IatiUpload> e)
        {
            e.ToTable("iati_upload", CooperationModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.At);
        }
    }
}

using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>How activities are shared out over files.</summary>
public enum FileSplit
{
    /// <summary>All in one.</summary>
    None,

    /// <summary>One for each country that is the only one of its activities, and one for all others.</summary>
    Country,

    /// <summary>As many activities in a file as <see cref="IatiPublisher.FileSize"/> says.</summary>
    Size,
}

/// <summary>As whom the organisation publishes open aid data, when, and in which files. There is one at most.</summary>
public sealed class IatiPublisher : IVersioned
{
    /// <summary>The one row there is.</summary>
    public int Id { get; set; } = 1;

    public int Version { get; set; }

    /// <summary>The organisation's identifier in IATI: agency code, hyphen, number (<c>XM-DAC-41301</c>).</summary>
    public required string Identifier { get; set; }

    /// <summary>Codelist OrganisationType; 40 is multilateral.</summary>
    public required string OrganisationType { get; set; }

    public required LocalizedText Name { get; set; }

    /// <summary>Office to ask; never a person.</summary>
    public LocalizedText? Department { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }

    /// <summary>Day of the month on which it is published by itself, 1 to 28; null: only when somebody asks for it.</summary>
    public int? Day { get; set; }

    public FileSplit Split { get; set; }

    /// <summary>Made up as an example: only then are projects published that are examples themselves.</summary>
    public bool IsExample { get; set; }

    /// <summary>Activities in a file at most, where files are split by size.</summary>
    public int? FileSize { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IatiPublisher>
    {
        public void Configure(EntityTypeBuilder<IatiPublisher> e)
        {
            e.ToTable("iati_publisher", CooperationModel.Schema, t => t.HasCheckConstraint("ck_iati_publisher_one", "id = 1"));
            e.Property(x => x.Id).ValueGeneratedNever();
        }
    }
}

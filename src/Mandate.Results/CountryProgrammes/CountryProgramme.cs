using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>How far a country programme is. It moves forward only with the day on which it was signed.</summary>
public enum ProgrammeStage
{
    /// <summary>Being designed with the constituents; nobody outside sees it.</summary>
    Design,
    UnderWay,
    Completed,
}

/// <summary>What somebody found out about a question, or that nobody looked yet.</summary>
public enum Assessment
{
    NotYet,
    Yes,
    No,
}

/// <summary>What the organisation does with the constituents of one country for some years (a decent work country programme).</summary>
public sealed class CountryProgramme : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Short and stable, in addresses and commands: <c>DWCP-SN-2022</c>.</summary>
    public required string Code { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    /// <summary>Its original's language is that of everything that the office writes about the programme.</summary>
    public required LocalizedText Title { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public ProgrammeStage Stage { get; set; }

    /// <summary>When the constituents signed it; null while it is designed.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>The unit that answers for it; null: the office that covers the country.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>The UN cooperation framework that it is derived from.</summary>
    public Guid? CooperationFrameworkId { get; set; }

    /// <summary>Whether it is in line with that framework.</summary>
    public Assessment UnAlignment { get; set; }

    public string? UnAlignmentNote { get; set; }

    /// <summary>Made up as an example: every page that shows it says so.</summary>
    public bool IsExample { get; set; }

    public int Version { get; set; }

    public List<ProgrammePriority> Priorities { get; } = [];

    public List<ServedOutput> Outputs { get; } = [];

    public List<ProgrammeDocument> Documents { get; } = [];

    public List<CommitteeMember> Members { get; } = [];

    public List<CommitteeMeeting> Meetings { get; } = [];

    public List<ProgrammeEvaluation> Evaluations { get; } = [];

    /// <summary>Where a new heading stands: after all others.</summary>
    internal int NextPosition => Priorities.Select(p => p.Position + 1).DefaultIfEmpty(0).Max();

    internal sealed class Mapping : IEntityTypeConfiguration<CountryProgramme>
    {
        public void Configure(EntityTypeBuilder<CountryProgramme> e)
        {
            e.ToTable("country_programme", ResultsModel.Schema, t => t.HasCheckConstraint("ck_country_programme_in_order", "\"from\" <= \"to\""));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Ignore(x => x.NextPosition);
            e.HasIndex(x => x.Code).IsUnique();
            e.HasIndex(x => x.Country);
            e.HasOne<CooperationFramework>().WithMany().HasForeignKey(x => x.CooperationFrameworkId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Priorities).WithOne().HasForeignKey(x => x.ProgrammeId);
            e.HasMany(x => x.Outputs).WithOne().HasForeignKey(x => x.ProgrammeId);
            e.HasMany(x => x.Documents).WithOne().HasForeignKey(x => x.ProgrammeId);
            e.HasMany(x => x.Members).WithOne().HasForeignKey(x => x.ProgrammeId);
            e.HasMany(x => x.Meetings).WithOne().HasForeignKey(x => x.ProgrammeId);
            e.HasMany(x => x.Evaluations).WithOne().HasForeignKey(x => x.ProgrammeId);
        }
    }
}

using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

public enum CooperationStage
{
    /// <summary>Being written by the UN country team; nobody outside sees it.</summary>
    Preparation,
    InForce,
    Ended,
}

/// <summary>What the United Nations agreed with a country for some years, and what of the organisation's concerns is in it.</summary>
public sealed class CooperationFramework : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Short and stable: <c>UNSDCF-SN-2019</c>.</summary>
    public required string Code { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    public required LocalizedText Title { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public CooperationStage Stage { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>Whether it reflects issues of international labour standards.</summary>
    public Assessment Standards { get; set; }

    /// <summary>What shows it, in words and by an https address.</summary>
    public string? StandardsEvidence { get; set; }

    public string? StandardsLink { get; set; }

    /// <summary>Whether constituents whom the organisation trained took part in making it.</summary>
    public Assessment Trained { get; set; }

    public string? TrainedEvidence { get; set; }

    public string? TrainedLink { get; set; }

    /// <summary>Made up as an example: every page that shows it says so.</summary>
    public bool IsExample { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CooperationFramework>
    {
        public void Configure(EntityTypeBuilder<CooperationFramework> e)
        {
            e.ToTable("cooperation_framework", ResultsModel.Schema, t => t.HasCheckConstraint("ck_cooperation_framework_in_order", "\"from\" <= \"to\""));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Code).IsUnique();
            e.HasIndex(x => x.Country);
        }
    }
}

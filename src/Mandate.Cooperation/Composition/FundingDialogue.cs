using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A talk with a funder about what is needed and what it may give.</summary>
public sealed class FundingDialogue : IVersioned
{
    public Guid Id { get; set; }

    public required string Code { get; set; }

    public Guid PartnerId { get; set; }

    public DateOnly HeldOn { get; set; }

    public required LocalizedText Subject { get; set; }

    /// <summary>Code of the outcome that it was about; null: of none alone.</summary>
    public string? Outcome { get; set; }

    /// <summary>What came of it.</summary>
    public string? Conclusion { get; set; }

    /// <summary>What is to happen next, and by when.</summary>
    public string? NextStep { get; set; }

    public DateOnly? NextOn { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FundingDialogue>
    {
        public void Configure(EntityTypeBuilder<FundingDialogue> e)
        {
            e.Keyed("funding_dialogue").HasIndex(x => x.Code).IsUnique();
            e.HasOne<Partner>().WithMany().HasForeignKey(x => x.PartnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What the organisation had in a year beside voluntary funds, and all that it spent, from its financial statements.</summary>
public sealed class YearResources : IVersioned
{
    public Guid Id { get; set; }

    public int Year { get; set; }

    /// <summary>Assessed contributions.</summary>
    public decimal AssessedUsd { get; set; }

    /// <summary>Everything that was spent, from whatever funds; null: the accounts are not closed.</summary>
    public decimal? SpentUsd { get; set; }

    public string? Source { get; set; }

    public bool IsExample { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<YearResources>
    {
        public void Configure(EntityTypeBuilder<YearResources> e) => e.Keyed("year_resources").HasIndex(x => x.Year).IsUnique();
    }
}

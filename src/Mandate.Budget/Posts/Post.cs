using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What pays for a post.</summary>
public enum FundingSource
{
    RegularBudget,

    /// <summary>Voluntary contributions for development cooperation.</summary>
    ExtraBudgetary,

    /// <summary>Voluntary contributions that are not tied to a project.</summary>
    SupplementaryAccount,
}

/// <summary>A post of the register: a grade at a place, for some months of the biennium.</summary>
public sealed class Post : VersionRow
{
    public required string Number { get; set; }

    /// <summary>As it is written: P-4, D.1, G5.</summary>
    public required string Grade { get; set; }

    public GradeGroup Group { get; set; }

    /// <summary>Position of the line that carries it; null: no line does.</summary>
    public int? Line { get; set; }

    /// <summary>Code or name of the organisational unit, in the words of the file.</summary>
    public string? Unit { get; set; }

    /// <summary>A region's or a country's code.</summary>
    public required string Location { get; set; }

    public FundingSource Funding { get; set; }

    /// <summary>Months of the biennium, 0 to 24.</summary>
    public int Months { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Post> e) => Map(e, "post");
    }
}

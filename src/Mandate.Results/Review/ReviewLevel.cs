using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>Whose decision a level of review is.</summary>
public enum ReviewReach
{
    /// <summary>Any reviewer in whose scope the result is.</summary>
    Any,

    /// <summary>A reviewer of the unit that covers the country.</summary>
    Office,

    /// <summary>A reviewer of the region.</summary>
    Region,

    /// <summary>A reviewer of the framework's result that the indicator serves, or of one above it: the outcome lead.</summary>
    Result,
}

/// <summary>One level of a framework's review. A framework without any has one level, <see cref="ReviewReach.Any"/>.</summary>
public sealed class ReviewLevel
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    /// <summary>1 decides first.</summary>
    public int Position { get; set; }

    public ReviewReach Reach { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReviewLevel>
    {
        public void Configure(EntityTypeBuilder<ReviewLevel> e)
        {
            e.ToTable("review_level", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.FrameworkId, x.Position }).IsUnique();
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

public enum ReviewAction
{
    Submitted,
    Returned,

    /// <summary>By the last level: it counts.</summary>
    Approved,

    /// <summary>Approved by a level that is not the last; the next one decides.</summary>
    Endorsed,

    /// <summary>The framework's levels were changed while it was between two: the first level decides again.</summary>
    Restarted,

    /// <summary>Taken back by its office before it was decided.</summary>
    Withdrawn,

    /// <summary>An approved result was edited or taken back: it no longer counts until it is approved again.</summary>
    Reopened,
}

/// <summary>One step in the review of a country result; steps are added, never changed.</summary>
public sealed class ReviewStep
{
    public Guid Id { get; set; }

    public Guid CountryResultId { get; set; }

    public ReviewAction Action { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    /// <summary>Actor identifier of the one who was stood in for.</summary>
    public string? OnBehalfOf { get; set; }

    /// <summary>The level that decided, 1 the first; null for other steps, and for decisions made before there were levels.</summary>
    public int? Level { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Required when returned.</summary>
    public string? Reason { get; set; }

    /// <summary>The version of the result that the step is about.</summary>
    public int ResultVersion { get; set; }

    /// <summary>The content as it then was, in the canonical JSON of <see cref="ResultContent"/>.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8.</summary>
    public required byte[] ContentHash { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReviewStep>
    {
        public void Configure(EntityTypeBuilder<ReviewStep> e)
        {
            e.ToTable("review_step", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.CountryResultId, x.At });
        }
    }
}

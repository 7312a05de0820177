using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

public enum CountryResultStatus
{
    /// <summary>Being written; only its office sees it.</summary>
    Draft,

    /// <summary>With the reviewers, level by level.</summary>
    Submitted,

    /// <summary>Sent back with a reason; may be mended and submitted again.</summary>
    Returned,

    /// <summary>Counts, as the version that every level approved.</summary>
    Approved,
}

/// <summary>
/// A result in one country that counts (or is to count) for one indicator in one period: what changed, which criteria
/// of the technical note it meets, on which evidence, and which constituents took part.
/// </summary>
public sealed class CountryResult : IVersioned
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    public Guid IndicatorId { get; set; }

    public Guid PeriodId { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    /// <summary>The organisation's region of the country when it was reported.</summary>
    public required string Region { get; set; }

    /// <summary>How many of the indicator's unit: 1 where countries are counted, else the number of organisations, cases …</summary>
    /// <remarks>The numerator where the indicator is a share: <see cref="Denominator"/> then goes with it.</remarks>
    public decimal Quantity { get; set; }

    /// <summary>What <see cref="Quantity"/> is a share of; null where things are counted.</summary>
    public decimal? Denominator { get; set; }

    public required LocalizedText Narrative { get; set; }

    /// <summary>The technical note that it is judged by.</summary>
    public Guid? TechnicalNoteId { get; set; }

    /// <summary>Criteria of that note which the reporter says are met.</summary>
    public List<Guid> CriteriaMet { get; set; } = [];

    public bool GovernmentInvolved { get; set; }

    public bool EmployersInvolved { get; set; }

    public bool WorkersInvolved { get; set; }

    public CountryResultStatus Status { get; set; }

    /// <summary>Made up for a demonstration.</summary>
    public bool IsInvented { get; set; }

    /// <summary>Actor identifier of the one who began it.</summary>
    public required string ReportedBy { get; set; }

    /// <summary>
    /// Actor identifiers of everyone who wrote in it, those on whose behalf they wrote included: none of them may
    /// approve it.
    /// </summary>
    public List<string> Authors { get; set; } = [];

    public DateTimeOffset ReportedAt { get; set; }

    /// <summary>While it is with reviewers: how many levels of <see cref="ReviewLevels"/> have approved it. 0 in every other state.</summary>
    public int LevelsPassed { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The version and the SHA-256 of the content that was approved.</summary>
    public int? ApprovedVersion { get; set; }

    public byte[]? ApprovedHash { get; set; }

    public int Version { get; set; }

    public List<Evidence> Evidence { get; } = [];

    public List<ReviewStep> Steps { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<CountryResult>
    {
        public void Configure(EntityTypeBuilder<CountryResult> e)
        {
            e.ToTable("country_result", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.IndicatorId, x.Country, x.PeriodId }).IsUnique();
            e.HasIndex(x => new { x.FrameworkId, x.Status });
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
            e.HasOne<ReportingPeriod>().WithMany().HasForeignKey(x => x.PeriodId);
            e.HasOne<TechnicalNote>().WithMany().HasForeignKey(x => x.TechnicalNoteId);
            e.HasMany(x => x.Evidence).WithOne().HasForeignKey(x => x.CountryResultId);
            e.HasMany(x => x.Steps).WithOne().HasForeignKey(x => x.CountryResultId);
        }
    }
}

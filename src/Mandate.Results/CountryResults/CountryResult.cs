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
/// of the technical note it meets, on which evidence, and which constituents took part. For an indicator that is
/// measured it is what one place reports: the whole, and a cell for each crossing of options.
/// </summary>
public sealed class CountryResult : IVersioned
{
    /// <summary>Stands where a country does, for what is measured for all places at once.</summary>
    public const string WholeOrganisation = "ALL";

    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    public Guid IndicatorId { get; set; }

    public Guid PeriodId { get; set; }

    /// <summary>ISO 3166-1 alpha-2; <see cref="WholeOrganisation"/> where the indicator is not measured by country.</summary>
    public required string Country { get; set; }

    /// <summary>The organisation's region of the country when it was reported; <see cref="WholeOrganisation"/> as above.</summary>
    public required string Region { get; set; }

    /// <summary>How many of the indicator's unit: 1 where countries are counted, else the number of organisations, cases …</summary>
    /// <remarks>
    /// The numerator where the indicator is a share: <see cref="Denominator"/> then goes with it. There exactly when it is
    /// reported or provisional.
    /// </remarks>
    public decimal? Quantity { get; set; }

    /// <summary>What <see cref="Quantity"/> is a share of; null where things are counted.</summary>
    public decimal? Denominator { get; set; }

    /// <summary>What is known of <see cref="Quantity"/>.</summary>
    public ObservationStatus Observation { get; set; }

    /// <summary>Where a measured figure comes from: a survey, a register, a data set with its date.</summary>
    public string? Source { get; set; }

    /// <summary>Somebody is to look at it again.</summary>
    public bool FollowUp { get; set; }

    /// <summary>What changed; null where a figure was measured and nothing was said.</summary>
    public LocalizedText? Narrative { get; set; }

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

    /// <summary>The parts of the whole, where the indicator is broken down.</summary>
    public List<Measurement> Cells { get; } = [];

    internal ObservedAmount Amount => new(Observation, Quantity, Denominator);

    internal sealed class Mapping : IEntityTypeConfiguration<CountryResult>
    {
        public void Configure(EntityTypeBuilder<CountryResult> e)
        {
            e.ToTable("country_result", ResultsModel.Schema, t => t.HasCheckConstraint("ck_country_result_value_goes_with_status",
                "(observation in ('Reported', 'Provisional')) = (quantity is not null)"));
            e.Property(x => x.Observation).HasDefaultValueSql("'Reported'").HasSentinel((ObservationStatus)(-1));
            e.Ignore(x => x.Amount);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.IndicatorId, x.Country, x.PeriodId }).IsUnique();
            e.HasIndex(x => new { x.FrameworkId, x.Status });
            // What waits for somebody is little beside what is approved, and asked for on every page of work.
            e.HasIndex(x => x.IndicatorId, "ix_country_result_open").HasFilter("status <> 'Approved'");
            e.HasIndex(x => x.LevelsPassed).HasFilter("levels_passed > 0");
            e.HasIndex(x => x.Id, "ix_country_result_follow_up").HasFilter("follow_up");
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
            e.HasOne<ReportingPeriod>().WithMany().HasForeignKey(x => x.PeriodId);
            e.HasOne<TechnicalNote>().WithMany().HasForeignKey(x => x.TechnicalNoteId);
            e.HasMany(x => x.Evidence).WithOne().HasForeignKey(x => x.CountryResultId);
            e.HasMany(x => x.Steps).WithOne().HasForeignKey(x => x.CountryResultId);
            e.HasMany(x => x.Cells).WithOne().HasForeignKey(x => x.CountryResultId);
        }
    }
}

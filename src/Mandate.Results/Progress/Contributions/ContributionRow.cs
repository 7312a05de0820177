using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One approved report as it stands behind a figure.</summary>
/// <param name="WhyNot">Null when it counts; else why it adds nothing: <c>duplicate</c>, <c>zero</c> or <c>no_value</c>.</param>
public sealed record ContributionRow(
    Guid Id, string Region, string Country, string CountryName, string Period, ObservationStatus Observation, decimal? Quantity, decimal? Denominator, string? WhyNot)
{
    public int Evidence { get; init; }

    /// <summary>Null for readers who may not see the names of people, as <see cref="ApprovedBy"/>.</summary>
    public string? ReportedBy { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public string? ApprovedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public int? Version { get; init; }

    /// <summary>SHA-256 of the approved content in hexadecimal.</summary>
    public string? Hash { get; init; }
}

/// <summary>A figure and a page of the reports that it is made of.</summary>
/// <param name="Region">AFR … or <c>ALL</c>; period and part likewise.</param>
/// <param name="Total">How many reports there are in all.</param>
public sealed record ContributionList(
    string Framework, string Indicator, LocalizedText Title, string Unit, string Region, string Period, string Part, string Rule,
    decimal? Value, decimal? Numerator, decimal? Denominator, ObservationStatus Status, int Total, IReadOnlyList<ContributionRow> Rows)
{
    /// <summary>What the options are called.</summary>
    public MeasuredShape Shape { get; init; } = MeasuredShape.Whole;

    public bool HasInvented { get; init; }
}

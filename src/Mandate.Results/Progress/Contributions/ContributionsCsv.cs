using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Everything behind a figure as CSV: one row for each report.</summary>
public static class ContributionsCsv
{
    private static readonly string[] Header =
    [
        "framework", "indicator", "part", "region", "country", "period", "observation", "quantity", "denominator", "unit", "counts", "why_not", "evidence",
        "reported_by", "submitted_at", "approved_by", "approved_at", "version", "hash", "result",
    ];

    public static string Of(ContributionList list) => Csv.Of(Header, list.Rows.Select(r => (IEnumerable<object?>)
    [
        list.Framework, list.Indicator, list.Part, r.Region, r.Country, r.Period, SnakeEnum<ObservationStatus>.Name(r.Observation), r.Quantity, r.Denominator, list.Unit,
        r.WhyNot is null ? "yes" : "no", r.WhyNot, r.Evidence, r.ReportedBy, Moment(r.SubmittedAt), r.ApprovedBy, Moment(r.ApprovedAt), r.Version, r.Hash, r.Id.ToString(),
    ]));

    private static string? Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}

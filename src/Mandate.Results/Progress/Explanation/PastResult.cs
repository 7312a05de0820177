using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A result as it stood at a moment, from the steps of its review, which keep the content that they were about. Pure.</summary>
internal static class PastResult
{
    /// <param name="now">As it is now.</param>
    /// <param name="steps">All of its steps.</param>
    /// <returns>Null where it was not begun yet. What a draft then said is not known: nobody had handed it in.</returns>
    public static CountryResult? At(CountryResult now, IEnumerable<ReviewStep> steps, DateTimeOffset at)
    {
        if (now.ReportedAt > at) return null;
        var past = steps.Where(s => s.At <= at).OrderBy(s => s.At).ThenBy(s => s.Id).ToList();
        return past.Count == 0 ? Draft(now) : From(now, past);
    }

    private static CountryResult From(CountryResult now, List<ReviewStep> past)
    {
        var last = past[^1];
        var status = StatusAfter(last.Action);
        if (status == CountryResultStatus.Draft) return Draft(now);
        var result = Said(now, ResultContent.Parse(last.Content));
        result.Status = status;
        result.SubmittedAt = past.FindLast(s => s.Action == ReviewAction.Submitted)?.At;
        if (status is CountryResultStatus.Approved or CountryResultStatus.Returned) (result.DecidedBy, result.DecidedAt) = (last.By, last.At);
        if (status == CountryResultStatus.Approved) (result.ApprovedVersion, result.ApprovedHash) = (last.ResultVersion, last.ContentHash);
        return result;
    }

    private static CountryResultStatus StatusAfter(ReviewAction action) => action switch
    {
        ReviewAction.Approved => CountryResultStatus.Approved,
        ReviewAction.Returned => CountryResultStatus.Returned,
        ReviewAction.Withdrawn or ReviewAction.Reopened => CountryResultStatus.Draft,
        _ => CountryResultStatus.Submitted,
    };

    private static CountryResult Draft(CountryResult now) => Of(now, now.PeriodId, now.Country, now.Region);

    private static CountryResult Said(CountryResult now, ResultContent content)
    {
        var result = Of(now, content.Period, content.Country, content.Region);
        (result.Quantity, result.Denominator) = (Number(content.Quantity), Number(content.Denominator));
        result.Observation = content.Observation ?? ObservationStatus.Reported;
        result.Source = content.Source;
        result.Evidence.AddRange(content.Evidence.Select(e => new Evidence
        {
            Id = e.Id, CountryResultId = now.Id, Title = e.Title, Link = e.Link, FileName = e.FileName, MediaType = e.MediaType, Size = e.Size,
            Sha256 = e.Sha256 is null ? null : Convert.FromHexString(e.Sha256), AddedBy = now.ReportedBy,
        }));
        return result;
    }

    private static CountryResult Of(CountryResult now, Guid period, string country, string region) => new()
    {
        Id = now.Id, FrameworkId = now.FrameworkId, IndicatorId = now.IndicatorId, PeriodId = period, Country = country, Region = region,
        Status = CountryResultStatus.Draft, Observation = ObservationStatus.NotReported, IsInvented = now.IsInvented,
        ReportedBy = now.ReportedBy, ReportedAt = now.ReportedAt, Authors = now.Authors,
    };

    private static decimal? Number(string? plain) => plain is null ? null : decimal.Parse(plain, CultureInfo.InvariantCulture);
}

using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The tree of contributions: region, country, result, evidence and approver.</summary>
internal static class WhyMarkup
{
    public static Markup Of(FigureExplanation e, Words words) =>
        Markup.Of($"{e.Regions.Where(r => r.Countries.Count > 0).Select(r => Region(r, e, words))}");

    /// <summary>Only the regions, each with a link to its reports: for more than anybody reads at once.</summary>
    public static Markup Regions(FigureExplanation e, Words words) =>
        Markup.Of($"<ul>{e.Regions.Where(r => r.Countries.Count > 0).Select(r => Markup.Of($"<li><a href=\"{CountryResultLinks.Contributions(e.Framework, e.Indicator, r.Code)}\">{Headline.Reached(r, words)}</a></li>"))}</ul>");

    private static Markup Region(ExplainedRegion r, FigureExplanation e, Words words) => Markup.Of(
        $"<details class=\"more\"><summary>{Headline.Reached(r, words)}</summary><ul>{r.Countries.Select(c => Country(c, e, words))}</ul></details>\n");

    private static Markup Country(ExplainedCountry c, FigureExplanation e, Words words) => Markup.Of(
        $"<li>{Place(c, e)}: <span class=\"num\">{Number(c.Value, words)}</span><ul>{c.Results.Select(r => Result(r, c, words))}</ul></li>");

    private static Markup Place(ExplainedCountry c, FigureExplanation e) => c.Code == CountryResult.WholeOrganisation
        ? Markup.Text(c.Name) : Markup.Of($"<a href=\"{PlaceLinks.Country(c.Code, e.Framework)}\">{c.Name}</a>");

    private static Markup Result(ExplainedResult r, ExplainedCountry c, Words words)
    {
        var number = AmountWords.Of(new(r.Observation, r.Quantity, r.Denominator), words);
        var whyNot = r.WhyNot is null ? null : Markup.Of($" <span class=\"missing\">{words["results.why_not." + r.WhyNot]}</span>");
        return Markup.Of($"<li><a href=\"{CountryResultLinks.Result(r.Id)}\" aria-label=\"{words["results.why.result", c.Name, r.Period]}\">{r.Period}</a>: <span class=\"num\">{number}</span>{whyNot}<br>{Approval(r, words)}<ul>{r.Evidence.Select(e => Evidence(e, words))}</ul></li>");
    }

    private static Markup Approval(ExplainedResult r, Words words) => Markup.Of(
        $"<span class=\"aside\">{words["results.why.approved", r.ApprovedBy ?? words["results.role.reviewer"], r.ApprovedAt is { } at ? Shown.Moment(at) : "", r.ApprovedVersion ?? 0]} <code>{r.ContentHash?[..12]}</code></span>");

    private static Markup Evidence(ExplainedEvidence e, Words words) => e.Link is not null
        ? Markup.Of($"<li><a href=\"{e.Link}\" rel=\"noreferrer nofollow\">{e.Title}</a></li>")
        : Markup.Of($"<li>{e.Title} <span class=\"aside\">{Shown.Size(e.Size ?? 0, words)}</span></li>");

    private static string Number(decimal? value, Words words) => value is { } v ? Shown.Number(v, 2) : words["results.missing.not_reported"];
}

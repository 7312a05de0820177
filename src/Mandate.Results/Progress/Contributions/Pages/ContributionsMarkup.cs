using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The sentence and the table of the reports behind a figure.</summary>
internal static class ContributionsMarkup
{
    /// <summary>"Africa, 2022, female: 12 per cent from 8 reports."</summary>
    public static string Sentence(ContributionList list, string region, Words words)
    {
        var scope = string.Join(words["results.list.separator"], new[] { region,
            list.Period == PartFigure.All ? words["results.pivot.all_periods"] : list.Period,
            list.Part == PartFigure.All ? null : list.Shape.Title(list.Part, words) }.OfType<string>());
        var value = list.Value is { } v ? words["results.quantity.count", Shown.Number(v, 2), UnitWords.Of(words, list.Unit)]
            : words[list.Total == 0 ? "results.missing.not_reported"
                : list.Status is ObservationStatus.Reported or ObservationStatus.Provisional ? "results.series.no_total" : FigureMarkup.StatusKey(list.Status)];
        return words["results.contributions.sentence", scope, value, list.Total];
    }

    public static Table Table(ContributionList list, Words words) => new(words["results.contributions.title", list.Indicator],
        [new(words["results.field.country"]), new(words["results.field.region"]), new(words["results.field.period"]), new(words["results.form.number"], true),
            new(words["results.contributions.counts"]), new(words["results.field.evidence"], true), new(words["results.contributions.approved"])],
        [.. list.Rows.Select(r => new Row([
            r.Country == CountryResult.WholeOrganisation ? Markup.Text(r.CountryName) : Markup.Of($"<a href=\"{PlaceLinks.Country(r.Country, list.Framework)}\">{r.CountryName}</a>"),
            Markup.Text(r.Region),
            Markup.Of($"<a href=\"{CountryResultLinks.Result(r.Id)}\" aria-label=\"{words["results.why.result", r.CountryName, r.Period]}\">{r.Period}</a>"),
            Markup.Text(AmountWords.Of(new(r.Observation, r.Quantity, r.Denominator), words)),
            Markup.Text(r.WhyNot is null ? words["results.field.yes"] : words["results.why_not." + r.WhyNot]),
            FigureMarkup.Number(r.Evidence, ""),
            Markup.Text(words["results.why.approved", r.ApprovedBy ?? words["results.role.reviewer"], r.ApprovedAt is { } at ? Shown.Moment(at) : "", r.Version ?? 0])]))],
        words["results.contributions.none"])
    { HideCaption = true, StickyHeader = true };
}

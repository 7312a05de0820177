using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What a country's page says of its programmes and UN cooperation frameworks, and of the results for the same outputs.</summary>
internal static class CountryProgrammeTables
{
    public static Table Programmes(IReadOnlyList<ProgrammeLine> programmes, Words words) => new(words["results.programmes.title"],
        [new(words["results.programme.one"]), new(words["results.programme.time"]), new(words["results.programme.stage"]), new(words["results.programme.serves"])],
        [.. programmes.Select(p => new Row([ProgrammeMarkup.Link(p), ProgrammeMarkup.Time(p.From, p.To), ProgrammeMarkup.Stage(p.Stage, words), ProgrammeMarkup.Outputs(p, words)]))],
        words["results.programmes.none_here"])
    { HideCaption = true };

    public static Table Cooperations(IReadOnlyList<CooperationLine> cooperations, Words words) => new(words["results.cooperations.title"],
        [new(words["results.cooperation.one"]), new(words["results.programme.time"]), new(words["results.programme.stage"])],
        [.. cooperations.Select(c => new Row([ProgrammeMarkup.Link(c), ProgrammeMarkup.Time(c.From, c.To), ProgrammeMarkup.Stage(c.Stage, words)]))])
    { HideCaption = true };

    /// <summary>Each output that a programme serves, with what the country reported for its indicators.</summary>
    public static Table Outputs(CountryView v, ProgrammesOfCountry.Found found, Words words) => new(words["results.country.programme_results"],
        [new(words["results.level.output"]), new(words["results.programme.one"]), new(words["results.country.reported"])],
        [.. found.OutputsOf(v.Framework).Select(o => new Row([Markup.Of($"<a href=\"{ProgrammeMarkup.Output(o.Output)}\">{o.Output.Code}</a> {FigureMarkup.Text(o.Output.Title)}"),
            Links(o.By.Select(p => (ProgrammeLinks.One(p.Code), p.Code)), words), Results(v, o.Output, words)]))], words["results.country.no_served"])
    { HideCaption = true };

    private static Markup Results(CountryView v, Served output, Words words)
    {
        var reported = v.Indicators.Where(i => i.Result == output.Code).ToList();
        return reported.Count == 0 ? FigureMarkup.Missing(words["results.country.no_result"])
            : Links(reported.SelectMany(i => i.Reports.Select(r => (CountryResultLinks.Result(r.Id), words["results.country.report", i.Code, r.Period, words[ResultMarkup.StatusKey(r.Status)]]))), words);
    }

    private static Markup Links(IEnumerable<(string Href, string Text)> links, Words words) =>
        Markup.Of($"{links.Select((l, i) => Markup.Of($"{(i == 0 ? "" : words["results.list.separator"])}<a href=\"{l.Href}\">{l.Text}</a>"))}");
}

using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The list of country programmes as a table and as CSV, and what they count.</summary>
internal static class ProgrammeTables
{
    public static Table List(ListProgrammes.Listing listing, IReadOnlyList<ProgrammeLine> lines, Sorting sorting, Words words)
    {
        var inside = listing.Lines.Any(l => l.Standing is not null);
        List<Column> columns = [sorting.Column(words["results.programme.one"], "code"), sorting.Column(words["results.field.country"], "country"),
            sorting.Column(words["results.programme.time"], "time"), sorting.Column(words["results.programme.stage"], "stage"), new(words["results.programme.serves"])];
        if (inside) columns.Add(new(words["results.programme.missing"]));
        return new(words["results.programmes.title"], columns, [.. lines.Select(l => Row(l, inside, words))], words["results.programmes.none"]) { HideCaption = true, StickyHeader = true };
    }

    private static Row Row(ProgrammeLine l, bool inside, Words words)
    {
        List<Markup> cells =
        [
            ProgrammeMarkup.Link(l), Markup.Of($"<a href=\"{PlaceLinks.Country(l.Country)}\">{FigureMarkup.Text(l.CountryName)}</a>"), ProgrammeMarkup.Time(l.From, l.To),
            ProgrammeMarkup.Stage(l.Stage, words), ProgrammeMarkup.Outputs(l, words),
        ];
        if (inside) cells.Add(ProgrammeMarkup.Missing(l.Standing!, words));
        return new(cells);
    }

    /// <summary>How many meet each criterion, and all of them: numerator, denominator and share.</summary>
    public static Table Counts(ListProgrammes.Counts counts, Words words)
    {
        var p = counts.Programmes;
        return new(words["results.programmes.counts", FigureText(counts)],
            [new(words["results.programme.criterion"]), new(words["results.programmes.meet"], true), new(words["results.programmes.of"], true), new(words["results.programmes.share"], true)],
            [.. p.Meeting.Select(m => Count(Markup.Text(words[ProgrammeMarkup.CriterionKey(m.Key)]), m.Value, p.Programmes, words)),
                Count(Indicator(counts, counts.ProgrammeIndicator, "results.programmes.all_criteria", words), p.All, p.Programmes, words) with { Class = "sum" },
                Count(Indicator(counts, counts.StatesIndicator, "results.cooperation.took_part", words), counts.Cooperations.TookPart, counts.Cooperations.States, words)])
        { Tiles = true, HideCaption = true };
    }

    private static Row Count(Markup what, int part, int whole, Words words) => new(
        [what, FigureMarkup.Number(part, ""), FigureMarkup.Number(whole, ""),
            whole == 0 ? FigureMarkup.Missing(words["results.programmes.no_share"]) : Markup.Text(Shown.Percent((decimal)part / whole, 1))]);

    private static Markup Indicator(ListProgrammes.Counts counts, string? code, string key, Words words) => code is null ? Markup.Text(words[key])
        : Markup.Of($"{words[key]} <small>(<a href=\"{ResultsLinks.Indicator(counts.Framework, code)}\">{words["results.programmes.indicator", code]}</a>)</small>");

    public static string FigureText(ListProgrammes.Counts counts) => $"{Shown.ShortDate(counts.From)} – {Shown.ShortDate(counts.To)}";

    public static string Csv(IEnumerable<ProgrammeLine> lines) => Mandate.Ui.Csv.Of(
        ["code", "title", "country", "region", "from", "to", "stage", "signed_on", "unit", "cooperation_framework", "outputs", "aligned", "steered", "derived"],
        lines.Select(l => (IEnumerable<object?>)[l.Code, l.Title.Current.Text, l.Country, l.Region, l.From, l.To, SnakeEnum<ProgrammeStage>.Name(l.Stage), l.SignedOn, l.Unit, l.Cooperation,
            string.Join(' ', l.Serves.Select(s => $"{s.Framework}:{s.Code}")), l.Standing?.IsAligned, l.Standing?.IsSteered, l.Standing?.IsDerived]));
}

using Mandate.Kernel;
using Microsoft.AspNetCore.Http;

namespace Mandate.Ui.StyleGuide;

/// <summary>The tables and drawings of the style guide.</summary>
internal sealed class GuideFigures(Words words, HttpRequest request)
{
    public Table WorkTable()
    {
        var sorting = new Sorting(request, "code", "target");
        Column[] columns =
        [
            sorting.Column(words["ui.guide.indicator"], "code"),
            new(words["ui.guide.baseline"], Number: true, Unit: "2021"),
            sorting.Column(words["ui.guide.target"], "target", number: true, unit: "2023"),
            new(words["ui.guide.achieved"], Number: true),
            new(words["ui.guide.progress"]),
            new(words["ui.guide.state"]),
        ];
        var lines = sorting.Key == "target" ? sorting.Apply(Samples.Lines, l => l.Target) : sorting.Apply(Samples.Lines, l => l.Code);
        return new Table(words["ui.guide.table"], columns, [Row.Group(FigureMarkup.Text(Samples.Group)), .. lines.Select(Line)])
        {
            Note = words["ui.guide.table.note"], StickyHeader = true,
        };
    }

    public Table Series() => new(words["ui.guide.series"],
        [new(words["ui.guide.date"]), new(words["ui.guide.achieved"], Number: true)],
        [.. Samples.Series.Select(p => new Row([FigureMarkup.Date(p.At), Value(p)]))]);

    public Table Regions() => new(words["ui.guide.regions"],
        [new(words["ui.guide.region"]), .. Legend.Select(l => new Column(l, Number: true))],
        [.. Samples.Regions.Select(r => new Row([FigureMarkup.Text(r.Region), .. r.Parts.Select(p => Markup.Text(Shown.Number(p)))]))]);

    public Markup Line() => new LineChart(Samples.Series, [new(new(2019, 12, 31), 4, words["ui.guide.baseline"]), new(new(2023, 12, 31), 24, words["ui.guide.target"])])
        .Draw(words["ui.guide.series"], Samples.Says.Current.Text);

    public Markup Bars() => new StackedBars(Legend, [.. Samples.Regions.Select(r => new StackedBar(r.Region.Current.Text, r.Parts))])
        .Draw(words["ui.guide.regions"]);

    private string[] Legend => [words["ui.guide.approved"], words["ui.guide.submitted"], words["ui.guide.draft"]];

    private Markup Value(ChartPoint p) => p.Value is not { } v ? FigureMarkup.Missing(words[FigureMarkup.StatusKey(ObservationStatus.NotReported)])
        : p.Provisional ? FigureMarkup.Provisional(Shown.Number(v), words) : Markup.Text(Shown.Number(v));

    private Row Line(Samples.Line line) => new(
    [
        Markup.Of($"<a href=\"/ui\"><span class=\"code\">{line.Code}</span> {FigureMarkup.Text(line.Title)}</a>"),
        line.Provisional ? FigureMarkup.Provisional(Shown.Fixed(line.Baseline!.Value, 1), words)
            : line.Baseline is { } b ? Markup.Text(Shown.Fixed(b, 1)) : FigureMarkup.Missing(words[FigureMarkup.StatusKey(ObservationStatus.NotReported)]),
        Markup.Text(Shown.Number(line.Target)),
        FigureMarkup.Number(line.Value, words[FigureMarkup.StatusKey(ObservationStatus.NotReported)]),
        new BulletChart(line.Value, line.Target, line.Expected).Draw(),
        StateMarkup.Of(line.State, words),
    ], Level: 1);
}

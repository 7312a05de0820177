using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Burn against results in words, as bars and as a table.</summary>
internal sealed class BurnMarkup(BurnReport report, Words words)
{
    public string Sentence => BurnText.Sentence(report, words);

    public string Says => words["results.burn.says", Count(BurnState.MoneyAhead), Count(BurnState.InStep), Count(BurnState.ResultsAhead), Count(BurnState.CannotSay)];

    public string Rest => words["results.burn.rest", Shown.Number(report.RestSpentUsd, 0), Shown.Number(report.RestMoneyUsd, 0)];

    public string Note => words["results.burn.note", Shown.Date(report.JudgedOn), BurnReport.Tolerance];

    public Markup Drawing => new PairedBars(words["results.burn.spent_pct"], words["results.burn.mean"], [.. report.Outcomes.Select(o => new BarPair(Label(o), o.SpentPercent, o.MeanProgressPercent))], words["results.burn.unknown"])
    { Mark = report.TimeGonePercent, MarkName = words["results.burn.time_gone", BurnText.Percent(report.TimeGonePercent, words)] }.Draw(words["budget.burn.title"]);

    public Table Table => new(words["budget.burn.title"],
        [
            new(words["results.home.outcome"]), new(words["results.burn.money"], true, "USD"), new(words["results.burn.spent"], true, "USD"), new(words["results.burn.named"], true, "USD"), new(words["results.burn.spent_pct"], true, "%"),
            .. Enum.GetValues<ProgressState>().Select(s => new Column(words[StateMarkup.WordKey((State)s)], true)),
            new(words["results.burn.mean"], true, "%"), new(words["results.burn.state"]),
        ], [.. report.Outcomes.Select(Line)], words["results.burn.nothing"])
    { HideCaption = true, Stacks = false, StickyFirst = true };

    private Row Line(BurnRow o) => new(
    [
        report.Framework is { } framework && o.Title is { } title ? Markup.Of($"<a href=\"{ResultsLinks.Outcome(framework, o.Outcome)}\"><b>{o.Outcome}</b> {FigureMarkup.Text(title)}</a>") : Markup.Text(o.Outcome),
        Money(o.MoneyUsd), Money(o.SpentUsd), Money(o.NamedUsd), Share(o.SpentPercent), Number(o, o.OnCourse), Number(o, o.Behind), Number(o, o.AtRisk), Number(o, o.NoData), Share(o.MeanProgressPercent),
        Markup.Text(words["results.burn.state." + SnakeEnum<BurnState>.Name(o.State)]),
    ]);

    private Markup Number(BurnRow o, int indicators) => o.Title is null ? FigureMarkup.Missing(words["results.burn.unknown"]) : Markup.Text(Shown.Number(indicators));

    private Markup Money(decimal? usd) => usd is { } known ? Markup.Text(Shown.Number(known, 0)) : FigureMarkup.Missing(words["results.burn.unknown"]);

    private Markup Share(decimal? percent) => percent is { } known ? Markup.Text(Shown.Fixed(known, 1)) : FigureMarkup.Missing(words["results.burn.unknown"]);

    // A bar's label is one line, which a phone cuts off.
    private static string Label(BurnRow o) => o.Title is null ? o.Outcome : string.Create(CultureInfo.InvariantCulture, $"{o.Outcome} {Short(o.Title.Current.Text)}");

    private static string Short(string text) => text.Length <= Longest ? text : text[..Longest].TrimEnd() + "…";

    private const int Longest = 24;

    private string Count(BurnState state) => Shown.Number(report.Outcomes.Count(o => o.State == state));
}

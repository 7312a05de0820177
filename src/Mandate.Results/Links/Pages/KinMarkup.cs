using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What an indicator follows and what follows it, on its own page.</summary>
internal static class KinMarkup
{
    public static Table Table(IReadOnlyList<Kin> all, Words words) => new(words["results.link.title"],
        [new(words["results.frameworks.framework"]), new(words["results.field.indicator"]), new(words["results.link.fate"]), new(words["results.link.comparable"]), new(words["results.history.reason"])],
        [.. all.Select(k => new Row([
            Markup.Of($"{words[k.IsBefore ? "results.link.before" : "results.link.after"]} <a href=\"{ResultsLinks.Framework(k.Framework)}\">{FigureMarkup.Text(k.FrameworkTitle)}</a>"),
            k.Other is { } code ? Markup.Of($"<a href=\"{ResultsLinks.Indicator(k.Framework, code)}\">{code}</a> {FigureMarkup.Text(k.OtherTitle!)}") : FigureMarkup.Missing(words["results.missing.none"]),
            Markup.Text(words[LinkMarkup.KindKey(k.Kind)]), Markup.Text(LinkMarkup.Comparable(k.Kind, k.IsComparable, words)),
            k.Reason is { } reason ? Markup.Text(reason) : FigureMarkup.Missing(words["results.missing.none"])]))])
    { HideCaption = true };

    /// <summary>What the framework marks and nothing here explains; null where all is said.</summary>
    public static string? Unsaid(Indicator indicator, IReadOnlyList<Kin> all, Words words) => indicator.Change is { } change && !all.Any(k => k.IsBefore)
        ? Shown.Sentences(words["results.link.marked." + change], words["results.link.no_predecessor"]) : null;
}

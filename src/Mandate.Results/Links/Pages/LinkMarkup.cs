using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What became of indicators, in words and as a table.</summary>
internal static class LinkMarkup
{
    public static string KindKey(LinkKind kind) => "results.link.kind." + SnakeEnum<LinkKind>.Name(kind);

    /// <summary>"continued", or that nothing is said yet and what the framework itself says of it.</summary>
    public static Markup Fate(LinkLine line, Words words)
    {
        if (line.Kind is { } kind) return Markup.Text(words[KindKey(kind)]);
        var marked = line.To?.Change is { } change ? words["results.link.marked." + change] : null;
        return Markup.Of($"{FigureMarkup.Missing(words["results.link.unmapped"])}{(marked is null ? null : Markup.Of($"<br><small>{marked}</small>"))}");
    }

    public static string Comparable(LinkKind? kind, bool isComparable, Words words) => kind is null or LinkKind.New or LinkKind.Dropped ? words["results.link.no_comparison"]
        : words[isComparable ? "results.field.yes" : "results.field.no"];

    public static Table Table(LinkPair pair, IEnumerable<LinkLine> shown, Words words)
    {
        List<Column> columns = [new(pair.Title.Current.Text), new(words["results.link.fate"])];
        columns.Add(new(pair.EarlierTitle?.Current.Text ?? words["results.link.earlier"]));
        columns.AddRange([new(words["results.link.comparable"]), new(words["results.history.reason"])]);
        if (pair is { MayEdit: true, Earlier: not null }) columns.Add(new(words["results.link.change"]));
        return new(words["results.link.title"], columns, [.. shown.Select(l => Line(pair, l, words))], words["results.link.none_shown"])
        { HideCaption = true, StickyHeader = true };
    }

    private static Row Line(LinkPair pair, LinkLine l, Words words)
    {
        List<Markup> cells =
        [
            l.To is { } to ? Indicator(pair.Framework, to) : FigureMarkup.Missing(words[l.Kind is null ? "results.link.undecided" : "results.link.nothing_after"]), Fate(l, words),
            l.From is { } from ? Indicator(pair.Earlier!, from) : FigureMarkup.Missing(words[l.Kind is null ? "results.link.undecided" : "results.link.nothing_before"]),
            Markup.Text(Comparable(l.Kind, l.IsComparable, words)), l.Reason is { } reason ? Markup.Text(reason) : FigureMarkup.Missing(words["results.missing.none"]),
        ];
        if (pair is { MayEdit: true, Earlier: { } earlier })
            cells.Add(Lead(Edit(pair.Framework, earlier, l), words[l.Id is null ? "results.link.map" : "results.link.change"], (l.To ?? l.From)!.Code));
        return new(cells);
    }

    // What is seen comes first in the name, which goes on to say of which indicator.
    private static Markup Lead(string href, string word, string code) => Markup.Of($"<a href=\"{href}\" aria-label=\"{word} {code}\">{word}</a>");

    private static string Edit(string framework, string earlier, LinkLine l) => ResultsLinks.EditLink(framework, earlier)
        + (l.Id is { } id ? $"?id={id:D}" : l.To is { } to ? $"?to={Uri.EscapeDataString(to.Code)}" : $"?from={Uri.EscapeDataString(l.From!.Code)}");

    public static Markup Indicator(string framework, LinkedIndicator i) =>
        Markup.Of($"<a href=\"{ResultsLinks.Indicator(framework, i.Code)}\">{i.Code}</a> {FigureMarkup.Text(i.Title)}");
}

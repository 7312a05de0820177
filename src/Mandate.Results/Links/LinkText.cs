using Mandate.Kernel;
using Mandate.Results.Pages;

namespace Mandate.Results;

/// <summary>What became of indicators, as the lines of a command.</summary>
public static class LinkText
{
    public static IEnumerable<IEnumerable<string>> Rows(LinkPair pair, Words words) => pair.Lines.Select(l => (IEnumerable<string>)
    [
        l.To?.Code ?? "", l.Kind is { } kind ? words[LinkMarkup.KindKey(kind)] : words["results.link.unmapped"], l.From?.Code ?? "",
        l.Kind is null ? (l.To?.Change is { } change ? words["results.link.marked." + change] : "") : words[l.IsComparable ? "results.link.is_comparable" : "results.link.not_comparable"],
        l.Reason ?? (l.To ?? l.From)!.Title.Current.Text,
    ]);

    public static string Draft(LinkPair pair) => LinkFile.Write(DraftLinks.Of(pair));
}

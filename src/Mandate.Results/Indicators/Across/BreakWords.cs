using Mandate.Kernel;
using Mandate.Results.Pages;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Why a series breaks, in words.</summary>
public static class BreakWords
{
    public static string Of(IReadOnlyList<SeriesBreak> breaks, Words words) => Shown.Sentences(breaks.Select(b => Of(b, words)));

    private static string Of(SeriesBreak b, Words words)
    {
        var (earlier, later) = (List(b.Earlier, words), List(b.Later, words));
        return b.Why == BreakReason.NotComparable
            ? b.Reason is { } reason ? words["results.across.not_comparable_why", later, earlier, words[LinkMarkup.KindKey(b.Kind!.Value)], reason]
                : words["results.across.not_comparable", later, earlier, words[LinkMarkup.KindKey(b.Kind!.Value)]]
            : words["results.across." + SnakeEnum<BreakReason>.Name(b.Why), later, earlier];
    }

    private static string List(IReadOnlyList<string> codes, Words words) => string.Join(words["results.list.separator"], codes);
}

using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>An indicator at one end of a link.</summary>
/// <param name="Change"><c>new</c> or <c>revised</c> where the framework's own file marks it so.</param>
public sealed record LinkedIndicator(Guid Id, string Code, LocalizedText Title, string Unit, string? Change, int Position);

/// <summary>One link, or an indicator of which nothing is said yet.</summary>
/// <param name="Id">Null: nothing is said yet.</param>
/// <param name="Kind">Null likewise.</param>
public sealed record LinkLine(Guid? Id, int Version, LinkedIndicator? From, LinkedIndicator? To, LinkKind? Kind, bool IsComparable, string? Reason);

/// <summary>Every indicator of two frameworks with what became of it: those of the later one in its order, then what only the earlier one has.</summary>
/// <param name="Earlier">Null: there is no earlier framework that the reader may read.</param>
/// <param name="All">Every framework that begins before the later one.</param>
public sealed record LinkPair(
    string? Earlier, LocalizedText? EarlierTitle, string Framework, LocalizedText Title, IReadOnlyList<LinkLine> Lines, IReadOnlyList<PlaceFrameworkChoice> All, bool MayEdit)
{
    /// <summary>Indicators of the later framework of which this is said; for <see cref="LinkKind.Dropped"/>, of the earlier one.</summary>
    public int Count(LinkKind kind) => Lines.Where(l => l.Kind == kind).Select(l => kind == LinkKind.Dropped ? l.From : l.To).Distinct().Count();

    public int UnmappedLater => Lines.Count(l => l is { Kind: null, To: not null });

    public int UnmappedEarlier => Lines.Count(l => l is { Kind: null, From: not null });

    internal static List<LinkLine> LinesOf(IReadOnlyList<LinkedIndicator> earlier, IReadOnlyList<LinkedIndicator> later, IReadOnlyList<IndicatorLink> links)
    {
        var (from, to) = (earlier.ToDictionary(i => i.Id), later.ToDictionary(i => i.Id));
        var said = links.Select(l => new LinkLine(l.Id, l.Version, l.FromId is { } f ? from[f] : null, l.ToId is { } t ? to[t] : null, l.Kind, l.IsComparable, l.Reason)).ToList();
        var (hasTo, hasFrom) = (said.Select(l => l.To?.Id).ToHashSet(), said.Select(l => l.From?.Id).ToHashSet());
        said.AddRange(later.Where(i => !hasTo.Contains(i.Id)).Select(i => new LinkLine(null, 0, null, i, null, false, null)));
        said.AddRange(earlier.Where(i => !hasFrom.Contains(i.Id)).Select(i => new LinkLine(null, 0, i, null, null, false, null)));
        return [.. said.OrderBy(l => l.To?.Position ?? int.MaxValue).ThenBy(l => l.From?.Position ?? -1)];
    }
}

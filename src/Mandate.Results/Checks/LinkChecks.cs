using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A link into the framework that is checked.</summary>
/// <param name="Earlier">Code of the earlier framework.</param>
/// <param name="Successors">How many indicators follow the earlier one.</param>
/// <param name="Predecessors">How many the later one follows.</param>
internal sealed record CheckedLink(string Earlier, string? From, string? FromUnit, string To, string ToUnit, LinkKind Kind, bool IsComparable, int Successors, int Predecessors);

/// <summary>Said to be one part of a split whose other parts nobody names.</summary>
internal sealed class SplitIntoOne : ICheck
{
    public string Id => "split_into_one";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        f.Links.Where(l => l is { Kind: LinkKind.Split, Successors: 1 }).Select(l => new Found(LinkFile.Shape, l.To, "kind", l.From, l.Earlier));
}

/// <summary>Said to be merged from several of which one alone is named.</summary>
internal sealed class MergedFromOne : ICheck
{
    public string Id => "merged_from_one";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        f.Links.Where(l => l is { Kind: LinkKind.Merged, Predecessors: 1 }).Select(l => new Found(LinkFile.Shape, l.To, "kind", l.From, l.Earlier));
}

/// <summary>Said to continue, one for one, although one end has several links: then it was split or merged.</summary>
internal sealed class ContinuedOfSeveral : ICheck
{
    public string Id => "continued_of_several";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) => f.Links
        .Where(l => l.Kind is LinkKind.Continued or LinkKind.Revised && (l.Successors > 1 || l.Predecessors > 1))
        .Select(l => new Found(LinkFile.Shape, l.To, "kind", l.From, l.Earlier, l.Successors, l.Predecessors));
}

/// <summary>Said to be comparable, and measured in two units.</summary>
internal sealed class ComparableInTwoUnits : ICheck
{
    public string Id => "comparable_in_two_units";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) => f.Links.Where(l => l.IsComparable && l.FromUnit != l.ToUnit)
        .Select(l => new Found(LinkFile.Shape, l.To, "comparable", l.From, l.Earlier, l.FromUnit, l.ToUnit));
}

/// <summary>The framework marks an indicator as new or revised, a link says something else.</summary>
internal sealed class MarkAndLinkDiffer : ICheck
{
    public string Id => "mark_and_link_differ";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        where i.Change is not null
        from link in f.Links
        where link.To == i.Code && (i.Change == "new" ? link.Kind != LinkKind.New : link.Kind is LinkKind.Continued or LinkKind.New)
        select new Found(LinkFile.Shape, i.Code, "kind", i.Change, SnakeEnum<LinkKind>.Name(link.Kind), link.Earlier);
}

/// <summary>Marked as revised, and nobody says what it revises: its series begins with it.</summary>
internal sealed class RevisedOfNothing : ICheck
{
    public string Id => "revised_of_nothing";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        f.Indicators.Where(i => i.Change == "revised" && !f.Links.Any(l => l.To == i.Code)).Select(i => new Found(FrameworkFiles.Indicators, i.Code, "status_*"));
}

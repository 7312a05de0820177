using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A country result was approved and counts from now on.</summary>
/// <param name="FigureBefore">The indicator's figure for all regions before and after; null where there is none.</param>
public sealed record ResultApproved(Guid ResultId, Guid IndicatorId, Guid PeriodId, string Country,
    decimal? FigureBefore, decimal? FigureAfter) : IEvent
{
    public Subject Subject => new("results.country_result", ResultId.ToString());
}

/// <summary>An approved country result was edited or withdrawn and no longer counts.</summary>
public sealed record ResultReopened(Guid ResultId, Guid IndicatorId, Guid PeriodId, string Country,
    decimal? FigureBefore, decimal? FigureAfter) : IEvent
{
    public Subject Subject => new("results.country_result", ResultId.ToString());
}

/// <summary>How an indicator is counted, rolled up or judged was changed, by an import or its undo, while approved results rested on it.</summary>
public sealed record IndicatorRulesChanged(Guid IndicatorId, IReadOnlyList<RuleChange> Rules,
    decimal? FigureBefore, decimal? FigureAfter) : IEvent
{
    public Subject Subject => new("results.indicator", IndicatorId.ToString());
}

/// <summary>A figure was computed again because one that it is computed from changed, or what it is computed from did.</summary>
public sealed record SourceFigureChanged(Guid IndicatorId, decimal? FigureBefore, decimal? FigureAfter) : IEvent
{
    public Subject Subject => new("results.indicator", IndicatorId.ToString());
}

/// <summary>A framework was approved: results can be reported against it.</summary>
public sealed record FrameworkApproved(Guid FrameworkId, string Code) : IEvent
{
    public Subject Subject => new("results.framework", FrameworkId.ToString());
}

/// <summary>A framework was frozen as it was submitted to a body.</summary>
/// <param name="Sha256">Of the frozen content, in hexadecimal: so it stands in the journal's chain.</param>
public sealed record FrameworkFrozen(Guid PublicationId, Guid FrameworkId, int Number, string Sha256) : IEvent
{
    public Subject Subject => new("results.publication", PublicationId.ToString());
}

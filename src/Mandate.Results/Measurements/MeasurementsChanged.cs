using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Cells of a report were added, changed or taken away; only those that did are named.</summary>
public sealed record MeasurementsChanged(Guid ResultId, IReadOnlyList<JournalledCell> Cells) : IEvent
{
    public Subject Subject => new("results.country_result", ResultId.ToString());
}

/// <summary>A cell before and after; null where there was, or is, none.</summary>
public sealed record JournalledCell(string Key, JournalledAmount? Old, JournalledAmount? New);

public sealed record JournalledAmount(ObservationStatus Status, decimal? Quantity, decimal? Denominator, string? Comment, bool FollowUp);

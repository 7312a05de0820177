using System.Globalization;

namespace Mandate.Results;

/// <summary>
/// What a reporter enters about a result, as typed. Only this reaches a result: its status, its country's region or its
/// author cannot be posted.
/// </summary>
/// <param name="Quantity">How many of the indicator's unit, or the numerator of a share.</param>
/// <param name="Denominator">What it is a share of; for shares only.</param>
/// <param name="Language">Language of the narrative: en, fr, es, zh …</param>
/// <param name="CriteriaMet">Criteria of the technical note in force.</param>
/// <param name="Status">What is known of the quantity, in snake case; empty: it is reported. For measured indicators only.</param>
/// <param name="Source">Where a measured figure comes from.</param>
/// <param name="Cells">The parts of a measured figure; those that hold nothing are left out.</param>
/// <param name="Reader">By whose conventions figures are written; null: a dot and no groups, as in files.</param>
public sealed record ResultEntry(
    string? Quantity,
    string? Denominator,
    string? Narrative,
    string Language,
    IReadOnlyList<Guid> CriteriaMet,
    bool Government,
    bool Employers,
    bool Workers,
    CultureInfo? Reader = null,
    string? Status = null,
    string? Source = null,
    bool FollowUp = false,
    IReadOnlyList<CellEntry>? Cells = null);

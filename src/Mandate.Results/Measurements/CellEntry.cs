namespace Mandate.Results;

/// <summary>A cell of a report as typed.</summary>
/// <param name="Key">See <see cref="CellKey"/>.</param>
/// <param name="Status">In snake case (<c>not_applicable</c>); empty: reported where there is a quantity, else the cell is left out.</param>
/// <param name="Quantity">In the indicator's unit, or the numerator of a share.</param>
public sealed record CellEntry(string Key, string? Quantity, string? Denominator = null, string? Status = null, string? Comment = null, bool FollowUp = false)
{
    /// <summary>Nothing was typed.</summary>
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Quantity) && string.IsNullOrWhiteSpace(Denominator)
        && string.IsNullOrWhiteSpace(Status) && string.IsNullOrWhiteSpace(Comment);
}

/// <summary>A cell that was found in order.</summary>
internal sealed record Cell(string Key, ObservedAmount Amount, string? Comment = null, bool FollowUp = false);

using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A quantity with what it is a share of, and what is known of it.</summary>
/// <param name="Quantity">There exactly when it is reported or provisional.</param>
/// <param name="Denominator">Null where things are counted or a level is measured.</param>
public readonly record struct ObservedAmount(ObservationStatus Status, decimal? Quantity, decimal? Denominator = null)
{
    public static ObservedAmount Of(decimal quantity, decimal? denominator = null) => new(ObservationStatus.Reported, quantity, denominator);

    public bool HasValue => Quantity is not null;

    /// <summary>The plain number, or the share; null for none, and for a share of nothing.</summary>
    public decimal? Value => Denominator is not { } whole ? Quantity : whole == 0 ? null : Quantity / whole;
}

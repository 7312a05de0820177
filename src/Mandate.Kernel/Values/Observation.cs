using System.Globalization;

namespace Mandate.Kernel;

/// <summary>What is known of a figure. Zero is a reported value; every other absence has its own word.</summary>
public enum ObservationStatus
{
    /// <summary>There is a value, zero included, and it stands.</summary>
    Reported,

    /// <summary>There is a value, and it may still be revised.</summary>
    Provisional,

    /// <summary>It was due and nobody has reported it.</summary>
    NotReported,

    /// <summary>It cannot have a value here.</summary>
    NotApplicable,

    /// <summary>Its time has not come.</summary>
    NotYetDue,

    /// <summary>It may not be shown; so nothing may be shown from which it follows.</summary>
    Confidential,
}

/// <summary>A value, its unit and its status. There is a value exactly when it is reported or provisional.</summary>
public sealed record Observation
{
    private Observation(decimal? value, string unit, ObservationStatus status) => (Value, Unit, Status) = (value, unit, status);

    public decimal? Value { get; }

    /// <summary>Code of the unit, such as <c>percent</c> or <c>member_states</c>.</summary>
    public string Unit { get; }

    public ObservationStatus Status { get; }

    public bool HasValue => Value is not null;

    public static Observation Reported(decimal value, string unit) => new(Checked(value), unit, ObservationStatus.Reported);

    public static Observation Provisional(decimal value, string unit) => new(Checked(value), unit, ObservationStatus.Provisional);

    public static Observation NotReported(string unit) => new(null, unit, ObservationStatus.NotReported);

    public static Observation NotApplicable(string unit) => new(null, unit, ObservationStatus.NotApplicable);

    public static Observation NotYetDue(string unit) => new(null, unit, ObservationStatus.NotYetDue);

    public static Observation Confidential(string unit) => new(null, unit, ObservationStatus.Confidential);

    /// <summary>From a row of a table. Problem <c>kernel.observation.value</c> when value and status do not go together.</summary>
    public static Outcome<Observation> Of(decimal? value, string unit, ObservationStatus status, string? field = null)
    {
        var needsValue = status is ObservationStatus.Reported or ObservationStatus.Provisional;
        return needsValue == value is not null && (value is null || Figure.InRange(value.Value))
            ? new Observation(value, unit, status)
            : Problem.Rule("kernel.observation.value", field);
    }

    public override string ToString() => Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{value} {Unit}{(Status == ObservationStatus.Provisional ? " (provisional)" : "")}")
        : $"{Status} ({Unit})";

    private static decimal Checked(decimal value) => Figure.InRange(value) ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Too many figures to add up exactly.");
}

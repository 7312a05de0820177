using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One row to be written: its key, what the reader is told about it, and what is there already.</summary>
/// <param name="Part">The option's title; for the whole a word that says so.</param>
internal sealed record SheetLine(SheetKey Key, int Version, string Title, string Country, string Part, string Unit, SheetValues Values)
{
    /// <summary>By column, as in <see cref="SheetLayout.Columns"/>; status and follow-up as codes.</summary>
    public object?[] Cells() =>
    [
        Key.Digest(), Version, Key.Framework, Key.Indicator, Title, Key.Country, Country, Key.Period, Key.Cell, Part, Unit,
        Status is { } status ? SnakeEnum<Kernel.ObservationStatus>.Name(status) : null,
        Values.Quantity, Values.Denominator, Values.Source, Values.Comment, Values.FollowUp ? "1" : null,
    ];

    /// <summary>Said in full, where the values leave out what goes without saying.</summary>
    public Kernel.ObservationStatus? Status => Values.Status ?? (Values.Quantity is null ? null : Kernel.ObservationStatus.Reported);
}

/// <summary>Everything that a file is made from.</summary>
internal sealed record SheetContent(string Framework, string FrameworkTitle, string Period, string Places, DateTimeOffset MadeAt, IReadOnlyList<SheetLine> Lines);

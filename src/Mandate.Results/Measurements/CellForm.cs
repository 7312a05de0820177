using Mandate.Kernel;

namespace Mandate.Results.Pages;

/// <summary>One cell of a measurement in a form, as typed.</summary>
public sealed class CellForm
{
    public string? Key { get; set; }

    public string? Quantity { get; set; }

    public string? Denominator { get; set; }

    public string? Status { get; set; }

    public string? Comment { get; set; }

    public bool FollowUp { get; set; }

    internal CellEntry Entry() => new(Key ?? "", Quantity, Denominator, Status, Comment, FollowUp);

    internal static CellForm Of(Measurement m) => new()
    {
        Key = m.Disaggregation.Key,
        Quantity = m.Quantity is { } quantity ? ResultForm.Plain(quantity) : null,
        Denominator = m.Denominator is { } whole ? ResultForm.Plain(whole) : null,
        Status = m.Status == ObservationStatus.Reported ? null : SnakeEnum<ObservationStatus>.Name(m.Status),
        Comment = m.Comment,
        FollowUp = m.FollowUp,
    };
}

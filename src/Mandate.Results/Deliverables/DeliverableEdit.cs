using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>What a deliverable is to become, and every rule that this breaks. No I/O.</summary>
internal sealed class DeliverableEdit
{
    private readonly Deliverable now;
    private readonly UpdateDeliverable.Input input;
    private readonly bool unitIsKnown;

    public DeliverableEdit(Deliverable now, UpdateDeliverable.Input input, IReadOnlyList<UnitRecord> units)
    {
        (this.now, this.input) = (now, input);
        var code = input.OwnerUnit.Given();
        var unit = units.FirstOrDefault(u => u.Code == code);
        unitIsKnown = code is null || unit is not null;
        Unit = input.OwnerUnit is null ? now.OwnerUnitId : unit?.Id;
        Owner = input.Owner is null ? now.Owner : input.Owner.Given();
        Due = input.Due is null ? now.Due : input.Due.Given();
        Status = input.Status ?? now.Status;
        // The day on which it was done goes with being done.
        DoneOn = Status != DeliverableStatus.Done && input.DoneOn is null ? null : input.DoneOn is null ? now.DoneOn : input.DoneOn.Given();
        (Link, Reason) = (input.Link.Given(), input.Reason.Given());
    }

    public Guid? Unit { get; }

    public string? Owner { get; }

    public string? Due { get; }

    public DeliverableStatus Status { get; }

    public string? DoneOn { get; }

    public string? Link { get; }

    public string? Reason { get; }

    private bool IsDone => Status == DeliverableStatus.Done;

    public IEnumerable<Problem> Check(DateOnly on)
    {
        if (!unitIsKnown) yield return Problem.Rule("results.deliverable.unknown_unit", "OwnerUnit", input.OwnerUnit!.Trim());
        if (Due is not null && PrintedDate.Read(Due) is null) yield return Problem.Rule("results.deliverable.date", "Due", Due);
        foreach (var problem in CheckDone(on)) yield return problem;
        if (Reason is null && WhyNeeded() is { } why) yield return Problem.Rule(why, "Reason");
        foreach (var (text, field) in new[] { (Owner, "Owner"), (Reason, "Reason") })
            if (text?.Length > UpdateDeliverable.LongestText) yield return Problem.Rule("results.deliverable.long", field, UpdateDeliverable.LongestText);
        if (Link is not null)
            foreach (var problem in EvidenceRules.CheckPiece(input.LinkTitle, Link, hasFile: false)) yield return problem;
    }

    private IEnumerable<Problem> CheckDone(DateOnly on)
    {
        if (!IsDone && DoneOn is not null) yield return Problem.Rule("results.deliverable.done_on_open", "DoneOn");
        if (!IsDone) yield break;
        var day = PrintedDate.Read(DoneOn);
        if (DoneOn is null) yield return Problem.Rule("results.deliverable.done_on_missing", "DoneOn");
        else if (day is null) yield return Problem.Rule("results.deliverable.date", "DoneOn", DoneOn);
        else if (day.First > on) yield return Problem.Rule("results.deliverable.done_on_future", "DoneOn");
        // What came in as done stands on the source that says so; who says it here shows it.
        if (now.Status != DeliverableStatus.Done && Link is null && now.Evidence.Count == 0) yield return Problem.Rule("results.deliverable.no_proof", "Link");
    }

    private string? WhyNeeded()
    {
        if (now.Due is not null && Due != now.Due) return "results.deliverable.reason_moved";
        if (Status == now.Status) return null;
        if (Status == DeliverableStatus.Dropped) return "results.deliverable.reason_dropped";
        return now.Status is DeliverableStatus.Done or DeliverableStatus.Dropped ? "results.deliverable.reason_reopened" : null;
    }
}

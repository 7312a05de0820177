using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>Says how far a deliverable is, moves its date, hands it on, adds what proves it.</summary>
[RequiresFunction(ResultsFunctions.UpdateDeliverablesCode)]
internal sealed class EditDeliverableModel(CurrentAccess current, ShowDeliverable show, UpdateDeliverable update, Places places, MandateDb db, Words words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["link"] = "Link", ["title"] = "LinkTitle" };

    public ShowDeliverable.Shown Shown { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    /// <summary>Somebody else saved while this form was open: what they saved stands above it.</summary>
    public bool IsTheirs { get; private set; }

    [BindProperty]
    public string? Status { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? DoneOn { get; set; }

    [BindProperty]
    public string? OwnerUnit { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public string? LinkTitle { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public IEnumerable<Choice> Statuses => Enum.GetValues<DeliverableStatus>()
        .Select(s => new Choice(SnakeEnum<DeliverableStatus>.Name(s), words[DeliverableMarkup.StatusKey(s)]));

    public async Task<IActionResult> OnGetAsync(string plan, string code, CancellationToken ct)
    {
        if (await ReadAsync(plan, code, ct) is { } refused) return refused;
        var line = Shown.Line;
        (Status, Due, DoneOn, OwnerUnit, Owner) = (SnakeEnum<DeliverableStatus>.Name(line.Status), line.Due, line.DoneOn, line.OwnerUnit, line.Owner);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string plan, string code, CancellationToken ct)
    {
        var input = new UpdateDeliverable.Input(plan, code, Version, OwnerUnit ?? "", Owner ?? "", Due ?? "",
            SnakeEnum<DeliverableStatus>.TryParse(Status ?? "", out var status) ? status : null, DoneOn ?? "", Reason, Link, LinkTitle);
        var outcome = await update.HandleAsync(current.Value, input, ct);
        if (outcome.IsOk)
        {
            this.Notice(words[outcome.Value.Changed ? "results.deliverable.saved" : "results.deliverable.unchanged"]);
            return Redirect(DeliverableLinks.One(plan, code));
        }
        db.ChangeTracker.Clear();
        if (await ReadAsync(plan, code, ct) is { } refused) return refused;
        IsTheirs = outcome.Problems.Any(p => p is EditConflict);
        return this.Refuse(outcome.Problems, Fields);
    }

    private async Task<IActionResult?> ReadAsync(string plan, string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(current.Value, new(plan, code), ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        if (!shown.MayUpdate) return this.Refuse([Problem.Forbidden("organisation.access.refused")]);
        Shown = shown;
        Units = await UnitChoices.ReadAsync(places, ct);
        return null;
    }
}

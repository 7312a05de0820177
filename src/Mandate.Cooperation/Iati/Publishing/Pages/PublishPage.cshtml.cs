using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>What would be published now, held against what was; one button publishes it.</summary>
[RequiresFunction(CooperationFunctions.PublishCode)]
internal sealed class PublishModel(CurrentAccess current, PublishIati publish, MandateDb db, Words words) : PageModel
{
    public PublishIati.Result? Preview { get; private set; }

    public int Count(PublicationChange change) => Preview!.Changes.Count(c => c.Change == change);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => LookAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await publish.HandleAsync(current.Value, new(), ct);
        if (!done.TryGet(out var result)) return this.Refuse(done.Problems);
        db.ChangeTracker.Clear();
        this.Notice(result.Number is { } number ? words["cooperation.iati.published", number] : words["cooperation.iati.same"]);
        return Redirect(result.Number is { } made ? OpenDataLinks.Publication(made) : OpenDataLinks.All);
    }

    // What stands in the way is shown on the page as it is opened: it is not the answer to a form.
    private async Task<IActionResult> LookAsync(CancellationToken ct)
    {
        var looked = await publish.HandleAsync(current.Value, new(DryRun: true), ct);
        if (looked.TryGet(out var preview)) Preview = preview;
        else ModelState.AddProblems(looked.Problems, words);
        return Page();
    }
}

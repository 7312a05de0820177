using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>Answers a mark to follow up.</summary>
[RequiresFunction(ResultsFunctions.ReadCode)]
internal sealed class FollowUpModel(CurrentAccess current, ReadFollowUps read, AnswerFollowUp answer, MandateDb db, Words words) : PageModel
{
    public FollowUp Mark { get; private set; } = null!;

    [BindProperty]
    public string? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ReadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var outcome = await answer.HandleAsync(current.Value, new(id, Answer), ct);
        if (outcome.IsOk)
        {
            this.Notice(words["results.follow_up.closed"]);
            return Redirect(CountryResultLinks.MyWork);
        }
        db.ChangeTracker.Clear();
        return await ReadAsync(id, ct) ?? this.Refuse(outcome.Problems);
    }

    private async Task<IActionResult?> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await read.HandleAsync(current.Value, new(id), ct) is not [var mark]) return this.Refuse([Problem.NotFound("results.follow_up.none")]);
        Mark = mark;
        return null;
    }
}

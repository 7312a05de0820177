using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>One outcome: how its indicators stand, and its money for whoever may read budgets. As open as the framework.</summary>
[AllowAnonymous]
internal sealed class OutcomeModel(CurrentAccess current, ReadOutcome read, Words words) : PageModel
{
    public ReadOutcome.View View { get; private set; } = null!;

    public FrameworkView Drawn { get; private set; } = null!;

    public string Sentence => View.Glance.Progress is { Mean: { } mean, Measured: var measured }
        ? Shown.Sentences(Drawn.Sentence, words["results.outcome.mean", measured, Shown.PercentPoints(mean, 1)]) : Drawn.Sentence;

    public async Task<IActionResult> OnGetAsync(string code, string outcome, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(code, outcome), ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        Drawn = new DrawFrameworkTable(words, view.Table, new(null, outcome, null, null)).Draw();
        return Page();
    }
}

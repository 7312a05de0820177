using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>The publications of a framework; whoever may freezes the next. As open as the framework.</summary>
[AllowAnonymous]
internal sealed class PublicationsModel(
    MandateDb db, CurrentAccess access, ListPublications list, CreatePublication create, ListPublicKeys keys, TimeProvider clock, Words words) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    public Table Table { get; private set; } = null!;

    public List<PublicKey> Keys { get; private set; } = [];

    public bool MayFreeze { get; private set; }

    /// <summary>Results with a reviewer.</summary>
    public int Waiting { get; private set; }

    [BindProperty]
    public string? SubmittedTo { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        On = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return await ReadAsync(code, ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        var outcome = ModelState.IsValid ? await create.HandleAsync(access.Value, new(code, SubmittedTo, On, Reason), ct)
            : Problem.Rule("results.publication.on_wrong", "On");
        if (outcome.TryGet(out var made))
        {
            this.Notice(words["results.publication.made", made.Number, made.Framework, made.Sha256]);
            return Redirect(ResultsLinks.Publication(code, made.Number));
        }
        db.ChangeTracker.Clear();
        return await ReadAsync(code, ct) ?? this.Refuse(outcome.Problems);
    }

    private async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, access.Value, code, ct);
        if (!found.TryGet(out var framework)) return this.Refuse(found.Problems);
        Framework = framework;
        var all = (await list.HandleAsync(access.Value, new(code), ct)).Value;
        Table = PublicationMarkup.List(all, words);
        MayFreeze = framework.Status == FrameworkStatus.Approved && access.Value.May(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id));
        if (MayFreeze) Waiting = await db.Set<CountryResult>().CountAsync(r => r.FrameworkId == framework.Id && r.Status == CountryResultStatus.Submitted, ct);
        Keys = await keys.ReadAsync(ct);
        return null;
    }
}

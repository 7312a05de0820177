using Mandate.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Ui;

/// <summary>What an import would do, with one button to do it and one to walk away. What is done is what was looked at.</summary>
/// <typeparam name="TInput">The operation's input, from what was sent.</typeparam>
/// <typeparam name="TSeen">What it would do.</typeparam>
/// <typeparam name="TDone">What it did.</typeparam>
public abstract class ImportPreviewPage<TInput, TSeen, TDone>(MandateDb db) : PageModel where TInput : class where TSeen : class
{
    private const int ShownAtOnce = 200;

    /// <summary>Of what was sent and waits.</summary>
    public Guid Id { get; private set; }

    public TSeen Seen { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    [BindProperty]
    public string? Token { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LookAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostApplyAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is not { } input) return NotFound();
        var outcome = await ApplyAsync(input, ct);
        // What it read is not what is shown next.
        db.ChangeTracker.Clear();
        if (!outcome.TryGet(out var done)) return await LookAsync(id, ct) ?? Refused(outcome.Problems);
        await DiscardAsync(id, ct);
        return Redirect(Done(done));
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken ct)
    {
        await DiscardAsync(id, ct);
        return Redirect(Start);
    }

    /// <summary>Where one who walks away goes.</summary>
    protected abstract string Start { get; }

    /// <summary>What was sent, for the one who sent it; null for anybody else.</summary>
    protected abstract Task<TInput?> OpenAsync(Guid id, CancellationToken ct);

    protected abstract Task<Outcome<TSeen>> PreviewAsync(TInput input, CancellationToken ct);

    /// <summary>Carries it out with <see cref="Token"/>.</summary>
    protected abstract Task<Outcome<TDone>> ApplyAsync(TInput input, CancellationToken ct);

    protected abstract Task DiscardAsync(Guid id, CancellationToken ct);

    /// <summary>Makes ready what is shown page by page.</summary>
    /// <returns>How many there are of it.</returns>
    protected abstract int Show(TSeen seen);

    /// <summary>Says what was done.</summary>
    /// <returns>Where it is to be seen.</returns>
    protected abstract string Done(TDone done);

    protected virtual IActionResult Refused(IReadOnlyList<Problem> problems) => this.Refuse(problems);

    private async Task<IActionResult?> LookAsync(Guid id, CancellationToken ct)
    {
        Id = id;
        if (await OpenAsync(id, ct) is not { } input) return NotFound();
        var outcome = await PreviewAsync(input, ct);
        if (!outcome.TryGet(out var seen)) return this.Refuse(outcome.Problems);
        Seen = seen;
        Pages = new Pagination(Request, Show(seen), ShownAtOnce);
        // What is posted next belongs to what is shown now, not to what was posted before.
        ModelState.Remove(nameof(Token));
        return null;
    }
}

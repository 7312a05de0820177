using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>Results that wait for a decision of whoever asks, each with what changed; several are decided at once.</summary>
[RequiresFunction(ResultsFunctions.ReviewCode)]
internal sealed class ReviewsModel(CurrentAccess current, ReadQueue read, DecideMany decide) : PageModel
{
    public ReviewQueue Queue { get; private set; } = new([], 0);

    /// <summary>Each an identifier, the version and the hash of the content that the row showed.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public DecideMany.Decided? Decided { get; private set; }

    private bool Approved { get; set; }

    public static string ValueOf(QueueItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.Item.Id:D} {item.Version} {item.ContentHash}");

    public bool IsChosen(QueueItem item) => Chosen.Contains(ValueOf(item), StringComparer.Ordinal);

    public string Says(Words words) => words.Count(Approved ? "results.bulk.approved" : "results.bulk.returned", Decided!.Done.Count) is var done
        && Decided.LeftOut.Count == 0 ? done : Shown.Sentences(done, words.Count("results.bulk.left_out", Decided.LeftOut.Count));

    public string Name(DecideMany.LeftOut left, Words words) => left.Indicator is null ? words["results.bulk.unnamed"]
        : words["results.bulk.name", left.Indicator, left.Country, left.Period];

    public async Task OnGetAsync(CancellationToken ct) => Queue = await read.HandleAsync(current.Value, ct);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DecideAsync(true, ct);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken ct) => DecideAsync(false, ct);

    // No redirect: what was left out is told by this answer. Sent again it decides nothing twice.
    private async Task<IActionResult> DecideAsync(bool approving, CancellationToken ct)
    {
        var items = Chosen.ConvertAll(Read);
        if (items.Contains(null)) return BadRequest();
        Approved = approving;
        var outcome = await decide.HandleAsync(current.Value, new([.. items.OfType<DecideMany.Item>()], approving, approving ? null : Reason), ct);
        Queue = await read.HandleAsync(current.Value, ct);
        if (!outcome.TryGet(out var decided)) return this.Refuse(outcome.Problems);
        Decided = decided;
        ModelState.Remove(nameof(Reason));
        Reason = null;
        return Page();
    }

    private static DecideMany.Item? Read(string value) => value.Split(' ') is [var id, var version, var hash]
        && Guid.TryParse(id, out var result) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? new(result, number, hash) : null;
}

using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>One result before its reviewer: what changed, criteria, evidence, and the decision.</summary>
[RequiresFunction(ResultsFunctions.ReviewCode)]
internal sealed class ReviewModel(CurrentAccess current, ReadResult read, ApproveResult approve, ReturnResult @return) : ResultPage(current, read)
{
    [BindProperty]
    public string? ContentHash { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await ReadAsync(id, ResultsFunctions.Review, ct) is { } refused) return refused;
        return View.Result.Steps.Count > 0 ? Page() : Redirect(CountryResultLinks.Result(id));
    }

    public async Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken ct) =>
        await AnswerAsync(id, await approve.HandleAsync(By, new(id, Version, ContentHash ?? ""), ct), null, ct);

    public async Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken ct) =>
        await AnswerAsync(id, await @return.HandleAsync(By, new(id, Version, Reason), ct), "returned", ct);

    private async Task<IActionResult> AnswerAsync(Guid id, Outcome<SavedResult> outcome, string? after, CancellationToken ct)
    {
        if (outcome.TryGet(out var saved))
            return Redirect($"{CountryResultLinks.Result(id)}?after={after ?? (saved.Status == CountryResultStatus.Approved ? "approved" : "endorsed")}");
        return await ReadAsync(id, ResultsFunctions.Review, ct) ?? Again(outcome.Problems);
    }
}

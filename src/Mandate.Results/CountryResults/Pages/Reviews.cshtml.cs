using Mandate.Organisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>Results that wait for a decision of whoever asks, the longest waiting first.</summary>
[RequiresFunction(ResultsFunctions.ReviewCode)]
internal sealed class ReviewsModel(CurrentAccess current, ReadWork work) : PageModel
{
    public IReadOnlyList<WorkItem> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Items = (await work.HandleAsync(current.Value, ct)).ToDecide;
}

using Mandate.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>What is published as IATI, for everybody; for those who may, the way to the next publication.</summary>
[AllowAnonymous]
internal sealed class OpenAidDataModel(CurrentAccess current, ListIatiPublications list) : PageModel
{
    public IReadOnlyList<ListIatiPublications.Item> All { get; private set; } = [];

    public ListIatiPublications.Item? Latest => All is [var newest, ..] ? newest : null;

    public bool MayPublish => current.Value.May(CooperationFunctions.Publish, default);

    public bool MayRead => current.Value.May(CooperationFunctions.Read, default);

    public async Task OnGetAsync(CancellationToken ct) => All = (await list.HandleAsync(current.Value, null, ct)).Value;
}

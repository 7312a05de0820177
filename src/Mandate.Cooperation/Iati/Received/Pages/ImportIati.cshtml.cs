using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>Takes a file of another publisher to its preview.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
[RequestSizeLimit(IatiUpload.MostBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = IatiUpload.MostBytes + 1_000_000)]
internal sealed class ImportIatiModel(CurrentAccess current, KeepUpload keep) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null) return this.Refuse([Problem.Rule("cooperation.iati.import.no_file", "Upload")]);
        await using var stream = Upload.OpenReadStream();
        // Some browsers send the whole path.
        var name = Upload.FileName[(Upload.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = await keep.HandleAsync(current.Value, name, stream, ct);
        return kept.TryGet(out var id) ? Redirect(IatiLinks.Preview(id)) : this.Refuse(kept.Problems);
    }
}

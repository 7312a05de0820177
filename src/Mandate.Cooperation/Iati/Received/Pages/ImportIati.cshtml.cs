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
    public IFormFile? File { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (File is null) return this.Refuse([Problem.Rule("cooperation.iati.import.no_file", "File")]);
        await using var stream = File.OpenReadStream();
        // Some browsers send the whole path.
        var name = File.FileName[(File.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = await keep.HandleAsync(current.Value, name, stream, ct);
        return kept.TryGet(out var id) ? Redirect(IatiLinks.Preview(id)) : this.Refuse(kept.Problems);
    }
}

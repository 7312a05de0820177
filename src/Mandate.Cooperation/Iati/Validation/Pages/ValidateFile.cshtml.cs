using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>Takes an IATI file and shows, or gives as CSV, what there is to mend in it; keeps nothing.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
[RequestSizeLimit((MostMegabytes * 1_000_000L) + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = (MostMegabytes * 1_000_000L) + 1_000_000)]
internal sealed class ValidateFileModel(CurrentAccess current, ValidateIati validate, ReadFindingLinks read, Words words) : PageModel
{
    public const int MostMegabytes = 100;

    // What a page can still be read with; the file has more.
    private const int OnPage = 20, InFile = 1000;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool AsCsv { get; set; }

    public ValidateIati.Report? Report { get; private set; }

    public FindingLinks Links { get; private set; } = FindingLinks.None;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null) return this.Refuse([Problem.Rule("cooperation.iati.validate.choose", "Upload")]);
        if (Upload.Length > MostMegabytes * 1_000_000L) return this.Refuse([Problem.Rule("cooperation.iati.validate.too_large", "Upload", MostMegabytes)]);
        await using var content = Upload.OpenReadStream();
        // Some browsers send the whole path.
        var name = Upload.FileName[(Upload.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var outcome = await validate.HandleAsync(current.Value, new(name, content, AsCsv ? InFile : OnPage), ct);
        if (!outcome.TryGet(out var report)) return this.Refuse(outcome.Problems);
        Links = await read.HandleAsync(current.Value, ct);
        if (AsCsv) return File(Encoding.UTF8.GetBytes(FindingTables.Csv(report, words, Links)), Csv.ContentType, Path.ChangeExtension(name, null) + "-findings.csv");
        Report = report;
        return Page();
    }
}

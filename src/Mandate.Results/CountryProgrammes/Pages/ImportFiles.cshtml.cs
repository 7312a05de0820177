using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>Takes the CSV files of country programmes, or a zip of them, and leads to the preview.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
[RequestSizeLimit(ImportLimits.TotalBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.TotalBytes + 1_000_000)]
internal sealed class ImportFilesModel(CurrentAccess current, StageProgrammes stage, Words words) : PageModel
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public Table? ProblemTable { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var read = await Uploads.ReadAsync(Files, ct);
        if (!read.TryGet(out var files)) return this.Refuse(read.Problems);
        var staged = await stage.HandleAsync(current.Value, files, ct);
        return staged.TryGet(out var id) ? Redirect(ProgrammeLinks.Staged(id)) : Refused(staged.Problems);
    }

    // As with a framework: the summary says how many, the table says each.
    private IActionResult Refused(IReadOnlyList<Problem> problems)
    {
        if (problems[0].Kind != ProblemKind.Rule) return this.Refuse(problems);
        ProblemTable = ImportProblemTable.Of(problems, words);
        return this.Refuse([ProblemCount.Of(problems, nameof(Files))]);
    }
}

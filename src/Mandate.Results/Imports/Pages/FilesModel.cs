using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What the pages that take files share: the files, and a refusal whose summary says how many problems there are and whose table says each.</summary>
internal abstract class FilesModel(Words words) : PageModel
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public Table? ProblemTable { get; private set; }

    protected Words Words => words;

    public void OnGet()
    {
    }

    // As with a framework: a thousand links in a summary help nobody.
    protected IActionResult Refused(IReadOnlyList<Problem> problems)
    {
        if (problems[0].Kind != ProblemKind.Rule) return this.Refuse(problems);
        ProblemTable = ImportProblemTable.Of(problems, words);
        return this.Refuse([ProblemCount.Of(problems, nameof(Files))]);
    }
}

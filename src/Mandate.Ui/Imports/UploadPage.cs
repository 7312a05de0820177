using Mandate.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Ui;

/// <summary>A page that takes the CSV files of an import, or one zip of them.</summary>
[RequestSizeLimit(ImportLimits.TotalBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.TotalBytes + 1_000_000)]
public abstract class UploadPage(Words words) : PageModel
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    protected Words Words { get; } = words;

    /// <summary>Null: nothing was refused.</summary>
    public Table? ProblemTable { get; private set; }

    /// <param name="take">What becomes of the files.</param>
    /// <param name="done">What is answered where they have no problem.</param>
    /// <param name="ct">Ends it.</param>
    protected async Task<IActionResult> TakeAsync<T>(Func<IReadOnlyList<ImportFile>, Task<Outcome<T>>> take, Func<T, IActionResult> done, CancellationToken ct)
    {
        var read = await Uploads.ReadAsync(Files, ct);
        if (!read.TryGet(out var files)) return this.Refuse(read.Problems);
        var taken = await take(files);
        return taken.TryGet(out var value) ? done(value) : Refused(taken.Problems);
    }

    // A thousand links in a summary help nobody: the summary says how many, the table says each.
    private IActionResult Refused(IReadOnlyList<Problem> problems)
    {
        if (problems[0].Kind != ProblemKind.Rule && problems[0].Place?.File is null) return this.Refuse(problems);
        ProblemTable = ImportProblemTable.Of(problems, Words);
        return this.Refuse([ProblemCount.Of(problems, nameof(Files))]);
    }
}

/// <summary>The same for files that are few enough to be looked at and put in on one page.</summary>
public abstract class LookPage<TResult>(Words words) : UploadPage(words) where TResult : class
{
    /// <summary>Only say what the files would change.</summary>
    [BindProperty]
    public bool Look { get; set; }

    public TResult? Preview { get; private set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => TakeAsync(files => ImportAsync(files, ct), result => Look ? Looked(result) : Redirect(Done(result)), ct);

    protected abstract Task<Outcome<TResult>> ImportAsync(IReadOnlyList<ImportFile> files, CancellationToken ct);

    /// <summary>Says what was done.</summary>
    /// <returns>Where it is to be seen.</returns>
    protected abstract string Done(TResult result);

    private PageResult Looked(TResult result)
    {
        Preview = result;
        return Page();
    }
}

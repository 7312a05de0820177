using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Adds what proves a result, one file or link at a time, and takes it away.</summary>
[RequiresFunction(ResultsFunctions.ReportCode)]
[RequestSizeLimit(LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = LargestRequest), TooLargeFile]
internal sealed class EvidenceModel(CurrentAccess current, ReadResult read, AddEvidence add, RemoveEvidence remove) : ResultPage(current, read)
{
    /// <summary>The largest file and a little for the form around it.</summary>
    public const long LargestRequest = ReceivedFile.LargestBytes + 100_000;

    private static readonly Dictionary<string, string> Fields = new() { ["file"] = "File", ["evidence"] = "" };

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? FileTitle { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public string? Remove { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await ReadAsync(id, ResultsFunctions.Report, ct) is { } refused) return refused;
        if (!View.IsEditable || View.Result.Status == CountryResultStatus.Approved) return Redirect(CountryResultLinks.Result(id));
        return Page();
    }

    public async Task<IActionResult> OnPostFileAsync(Guid id, IFormFile? file, CancellationToken ct)
    {
        await using var content = file?.OpenReadStream();
        return await AnswerAsync(id, await add.HandleAsync(By, new(id, Version, FileTitle, null, file?.FileName, content), ct),
            new() { ["link"] = "File", ["title"] = "FileTitle", ["file"] = "File" }, ct);
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken ct) =>
        await AnswerAsync(id, await add.HandleAsync(By, new(id, Version, Title, Link ?? ""), ct), Fields, ct);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct) => await AnswerAsync(id,
        await remove.HandleAsync(By, new(id, Version, Guid.TryParse(Remove, out var which) ? which : Guid.Empty), ct), Fields, ct);

    private async Task<IActionResult> AnswerAsync(Guid id, Outcome<SavedResult> outcome, Dictionary<string, string> fields, CancellationToken ct)
    {
        if (outcome.IsOk) return Redirect(CountryResultLinks.Evidence(id));
        return await ReadAsync(id, ResultsFunctions.Report, ct) ?? Again(outcome.Problems, fields);
    }
}

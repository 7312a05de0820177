using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Budget.Pages;

/// <summary>Takes the CSV files of a budget, or a zip of them, and leads to the preview.</summary>
[RequiresFunction(BudgetFunctions.PrepareCode)]
internal sealed class ImportBudgetsModel(CurrentAccess current, StageBudget stage, Words words) : UploadPage(words)
{
    [BindProperty(SupportsGet = true)]
    public string? Cycle { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        List<Problem> missing = [.. Biennium.Parse(Cycle, nameof(Cycle)).Problems];
        if (missing.Count > 0 && Files.Count == 0) missing.Add(Problem.Rule("ui.upload.no_files", nameof(Files)));
        if (missing.Count > 0) return this.Refuse(missing);
        return await TakeAsync(files => stage.HandleAsync(current.Value, files, Cycle, ct), kept => Redirect(BudgetLinks.Staged(kept.Id)), ct);
    }
}

using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>One budget: what it comes to, its tables, and what does not agree in it.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class OneBudgetModel(CurrentAccess current, ShowBudget show, ListVersions list, ReadUnforeseen unforeseen, Words words) : PageModel
{
    private ShowBudget.View view = null!;
    private IReadOnlyList<ListVersions.Item> versions = [];

    public ReadUnforeseen.View Unforeseen { get; private set; } = null!;

    public CheckBudget.Report Report => view.Report;

    public IReadOnlyList<string> Tables => view.Tables;

    /// <summary>Null where the files do not hold what it needs.</summary>
    public ReadResolution.Resolution? Resolution => view.Resolution;

    public string Sentence => view.Whole is { Previous: { } previous, CostChange: { } change, Recosted: { } recosted, Constant: var constant }
        ? words["budget.sentence", Shown.Number(constant), Shown.Number(change),
            Percent.Of(change, constant) is { } rate ? Shown.PercentPoints(rate, 1) : words["budget.no_base"], Shown.Number(recosted), Shown.Number(previous)]
        : words["budget.sentence_lines", Shown.Number(view.Whole.Constant)];

    public Table Findings => FindingsMarkup.Table(Report.Findings, words);

    /// <summary>Null: the one that stands.</summary>
    public int? Version { get; private set; }

    public Table Versions => VersionMarkup.Table(Report.Cycle, Report.Number, versions, words);

    public bool HasSeveral => versions.Count > 1;

    public bool MayAdopt => current.Value.Refuse(BudgetFunctions.Adopt, default) is null && Stands?.Stage == VersionStage.Proposed;

    /// <summary>The version that can be taken back; null: none can, or not by the reader.</summary>
    public int? MayWithdraw => current.Value.Refuse(BudgetFunctions.Prepare, default) is null && Stands is { Stage: VersionStage.Proposed } stands ? stands.Number : null;

    public bool MayImport => current.Value.Refuse(BudgetFunctions.Prepare, default) is null;

    private ListVersions.Item? Stands => versions.FirstOrDefault(v => v.Stage != VersionStage.Withdrawn);

    public bool MayExecute => current.Value.May(BudgetFunctions.Execute, default);

    public async Task<IActionResult> OnGetAsync(string cycle, int? version, CancellationToken ct)
    {
        var (found, listed) = (await show.HandleAsync(current.Value, cycle, version, ct), await list.HandleAsync(current.Value, cycle, ct));
        if (!found.TryGet(out var shown) || !listed.TryGet(out var all)) return this.Refuse(found.IsOk ? listed.Problems : found.Problems);
        (view, versions, Version) = (shown, all, version);
        var beyond = await unforeseen.HandleAsync(current.Value, cycle, ct);
        if (!beyond.TryGet(out var authorised)) return this.Refuse(beyond.Problems);
        Unforeseen = authorised;
        return Page();
    }
}

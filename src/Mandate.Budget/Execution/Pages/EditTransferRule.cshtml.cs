using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Budget.Pages;

/// <summary>What may be moved in a part of the appropriation, and how much of a line an officer may move alone.</summary>
[RequiresFunction(BudgetFunctions.ApproveTransferCode)]
internal sealed class EditTransferRuleModel(CurrentAccess current, ListTransfers list, SetTransferRule set, MandateDb db, Words words) : BudgetFormModel(db, words)
{
    private ListTransfers.Rule rule = null!;

    public string Cycle { get; private set; } = "";

    public string Part => rule.Part;

    [BindProperty]
    public bool ForbidsOut { get; set; }

    [BindProperty]
    public bool ForbidsIn { get; set; }

    [BindProperty]
    public string? LimitPercent { get; set; }

    [BindProperty]
    public string? LimitUsd { get; set; }

    [BindProperty]
    public int Version { get; set; }

    protected override IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    { ["ForbidsOut"] = "budget.transfer.rule.not_out", ["ForbidsIn"] = "budget.transfer.rule.not_in", ["LimitPercent"] = "budget.rule.percent", ["LimitUsd"] = "budget.rule.usd" };

    public async Task<IActionResult> OnGetAsync(string cycle, string part, CancellationToken ct)
    {
        if (await OpenAsync(cycle, part, ct) is { } refused) return refused;
        (ForbidsOut, ForbidsIn, LimitPercent, LimitUsd, Version) = (rule.ForbidsOut, rule.ForbidsIn, Written(rule.LimitPercent), Written(rule.LimitUsd), rule.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string cycle, string part, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var (percent, usd) = (Limit(LimitPercent, "limit_percent", problems), Limit(LimitUsd, "limit_usd", problems));
        if (problems.Count > 0) return await AgainAsync(problems, () => OpenAsync(cycle, part, ct));
        var done = await set.HandleAsync(current.Value, new(cycle, part, ForbidsOut, ForbidsIn, percent, usd, Version), ct);
        if (!done.TryGet(out var saved)) return await AgainAsync(done.Problems, () => OpenAsync(cycle, part, ct));
        this.Notice(TransferWords.Rule(new(saved.Part, saved.ForbidsOut, saved.ForbidsIn, saved.LimitPercent, saved.LimitUsd), Words));
        return Redirect(BudgetLinks.Transfers(cycle) + "#rules");
    }

    private async Task<IActionResult?> OpenAsync(string cycle, string part, CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, cycle, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        if (view.Lines.All(l => l.Part != part)) return this.Refuse([Problem.NotFound("budget.transfer.part", part)]);
        (Cycle, rule) = (cycle, view.Rules.FirstOrDefault(r => r.Part == part) ?? new(part, false, false, null, null));
        return null;
    }

    private static decimal? Limit(string? typed, string field, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var read = Figure.Parse(typed, field, CultureInfo.CurrentCulture);
        problems.AddRange(read.Problems);
        return read.IsOk ? read.Value : null;
    }
}

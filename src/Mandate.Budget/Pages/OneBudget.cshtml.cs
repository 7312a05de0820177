using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>One budget: what it comes to, its tables, and what does not agree in it.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class OneBudgetModel(CurrentAccess current, CheckBudget check, ReadBudgetTable read, ReadResolution resolve, Words words) : PageModel
{
    private PriceLayers layers;

    public CheckBudget.Report Report { get; private set; } = null!;

    /// <summary>Null where the files hold no rate.</summary>
    public ReadResolution.Resolution? Resolution { get; private set; }

    public string Sentence => words["budget.sentence", Shown.Number(layers.Constant), Shown.Number(layers.CostChange),
        Percent.Of(layers.CostChange, layers.Constant) is { } rate ? Shown.PercentPoints(rate, 1) : words["budget.no_base"], Shown.Number(layers.Recosted), Shown.Number(layers.Previous)];

    public Table Findings => new(words["budget.checks"],
        [new(words["budget.field.what"]), new(words["budget.field.one"], true), new(words["budget.field.other"], true)],
        [.. Report.Findings.Select(f => new Row([Markup.Text(words[f.Code, f.Subject]), At(f.One), At(f.Other)]))])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string cycle, CancellationToken ct)
    {
        var found = await check.HandleAsync(current.Value, cycle, ct);
        if (!found.TryGet(out var report)) return this.Refuse(found.Problems);
        var sums = await read.LayersAsync(current.Value, cycle, ct);
        (Report, layers) = (report, sums.Value);
        Resolution = (await resolve.HandleAsync(current.Value, new(cycle), ct)).TryGet(out var resolution) ? resolution : null;
        return Page();
    }

    private Markup At(FigureAt figure) => Markup.Of($"{FigureText.Of(figure, words)}<br><small>{figure.Place}</small>");
}

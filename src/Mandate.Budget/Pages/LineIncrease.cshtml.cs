using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>The computed cost increase of one line, factor by factor.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class LineIncreaseModel(CurrentAccess current, ExplainIncrease explain, Words words) : PageModel
{
    public ExplainIncrease.Explained Explained { get; private set; } = null!;

    public string Sentence => IncreaseText.Sentence(Explained, words);

    public Table Table => new(words["budget.increase.factors"],
        [
            new(words["budget.column.object"]), new(words["budget.column.location"]), new(words["budget.field.currency"]), new(words["budget.field.factor"]), new(words["budget.field.timing"]),
            new(words["budget.column.amount"], true, BudgetCycle.Currency), new(words["budget.field.first_year"], true, "%"), new(words["budget.field.second_year"], true, "%"),
            new(words["budget.field.growth"], true, "%"), new(words["budget.column.cost_change"], true, BudgetCycle.Currency),
        ],
        [.. Explained.Elements.Select(Row)], words["budget.increase.no_factor"])
    { HideCaption = true, Stacks = false, StickyFirst = true };

    public async Task<IActionResult> OnGetAsync(string cycle, int line, CancellationToken ct)
    {
        var found = await explain.HandleAsync(current.Value, new(line.ToString(System.Globalization.CultureInfo.InvariantCulture), cycle), ct);
        if (!found.TryGet(out var explained)) return this.Refuse(found.Problems);
        Explained = explained;
        return Page();
    }

    private Row Row(ExplainIncrease.Element e) => new(
    [
        Markup.Text(IncreaseText.Object(e, words)), Markup.Text(e.Place ?? words["budget.missing"]), Markup.Text(e.Currency ?? words["budget.missing"]), Markup.Text(IncreaseText.Factor(e, words)),
        Markup.Text(words["budget.timing." + SnakeEnum<FactorTiming>.Name(e.Timing)]), Markup.Text(Shown.Number(e.AmountUsd, 2)),
        Percent(e.FirstYearPercent), Percent(e.SecondYearPercent), Percent(e.GrowthPercent), Markup.Text(e.ChangeUsd is { } change ? Shown.Number(change, 2) : words["budget.missing"]),
    ]);

    private Markup Percent(decimal? percent) => Markup.Text(percent is { } known ? Shown.Number(known, 3) : words["budget.missing"]);
}

using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>Why an outcome has its amount in the departments × outcomes table, line by line.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class OutcomeSharesModel(CurrentAccess current, ExplainShares explain, Words words) : PageModel
{
    public ExplainShares.Explained Explained { get; private set; } = null!;

    /// <summary>Null: the one that stands.</summary>
    public int? Version { get; private set; }

    public string CsvHref => BudgetLinks.SharesCsv(Explained.Cycle, Explained.Outcome, Version);

    public Table Table => new(words["budget.shares.title", Explained.Outcome],
        [
            new(words["budget.column.line"]), new(words["budget.column.rule"]), new(words["budget.column.constant"], true, BudgetCycle.Currency), new(words["budget.shares.weight"], true),
            new(words["budget.shares.weights"], true), new(words["budget.shares.exact"], true, BudgetCycle.Currency), new(words["budget.shares.step"]), new(words["budget.column.amount"], true, BudgetCycle.Currency),
        ],
        [.. Rows()], words["budget.table.empty"])
    { HideCaption = true, Stacks = false, StickyFirst = true };

    public async Task<IActionResult> OnGetAsync(string cycle, string outcome, int? version, CancellationToken ct) => await ReadAsync(cycle, outcome, version, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string cycle, string outcome, int? version, CancellationToken ct) => await ReadAsync(cycle, outcome, version, ct)
        ?? File(SharesText.Csv(Explained).ToBytes(), Csv.ContentType, $"budget-{Explained.Cycle}-outcome-{Explained.Outcome}.csv");

    private async Task<IActionResult?> ReadAsync(string cycle, string outcome, int? version, CancellationToken ct)
    {
        var found = await explain.HandleAsync(current.Value, new(outcome, cycle, null, version), ct);
        if (!found.TryGet(out var explained)) return this.Refuse(found.Problems);
        (Explained, Version) = (explained, version);
        return null;
    }

    private IEnumerable<Row> Rows()
    {
        foreach (var group in Explained.Shares.GroupBy(s => (s.IsSupport, s.Part, s.Group)))
        {
            yield return Ui.Row.Group(Markup.Text(group.Key.Group));
            foreach (var share in group) yield return Row(share);
        }
        yield return Sum("budget.row.without_support", Explained.WithoutUsd);
        yield return Sum("budget.row.with_support", Explained.WithUsd);
        yield return Sum("budget.row.published", Explained.PublishedUsd);
        yield return Sum("budget.row.difference", Explained.DifferenceUsd);
    }

    private Row Row(ExplainShares.Share s) => new(
    [
        Markup.Of($"<span lang=\"{s.Line.Current.Language}\">{s.Line.Current.Text}</span>"), Markup.Text(words["budget.rule." + SnakeEnum<AllocationRule>.Name(s.Rule)]), Number(s.CostUsd, 2),
        Number(s.Weight, 6), Number(s.Weights, 6), Number(s.ExactUsd, 4), Markup.Text(words[s.HasRemainder ? "budget.shares.more" : "budget.shares.rounded"]), Number(s.AmountUsd, 2),
    ], Level: 1);

    private Row Sum(string key, decimal amount)
    {
        var none = Markup.Text("–");
        return new([Markup.Text(words[key]), none, none, none, none, none, none, Number(amount, 2)], "sum");
    }

    private static Markup Number(decimal number, int most) => Markup.Text(Shown.Number(number, most));
}

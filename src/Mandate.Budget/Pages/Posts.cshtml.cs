using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>The post register of a budget, fifty posts at a time.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class PostsModel(CurrentAccess current, ListPosts list, Words words) : PageModel
{
    public ListPosts.Register Register { get; private set; } = null!;

    public Pagination Slice => new(Request, Register.Posts.Count);

    public Table Table
    {
        get
        {
            var (sort, slice) = (new Sorting(Request, "post", "grade", "line", "location", "funding", "months", "cost"), Slice);
            return new(words["budget.posts"],
                [
                    sort.Column(words["budget.field.post"], "post"), sort.Column(words["budget.field.grade"], "grade"), sort.Column(words["budget.column.line"], "line"), new(words["budget.field.unit"]),
                    sort.Column(words["budget.column.location"], "location"), sort.Column(words["budget.field.funding"], "funding"), sort.Column(words["budget.field.work_months"], "months", true),
                    sort.Column(words["budget.field.standard_cost"], "cost", true, BudgetCycle.Currency),
                ],
                [.. Sorted(sort).Skip(slice.Skip).Take(slice.Size).Select(Row)], words["budget.posts.none"])
            { HideCaption = true, Stacks = false, StickyFirst = true };
        }
    }

    public async Task<IActionResult> OnGetAsync(string cycle, CancellationToken ct) => await ReadAsync(cycle, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string cycle, CancellationToken ct) => await ReadAsync(cycle, ct)
        ?? File(PostRegisterText.Csv(Register).ToBytes(), Csv.ContentType, $"budget-{Register.Cycle}-posts.csv");

    private async Task<IActionResult?> ReadAsync(string cycle, CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, new(cycle), ct);
        if (!found.TryGet(out var register)) return this.Refuse(found.Problems);
        Register = register;
        return null;
    }

    private IEnumerable<ListPosts.Item> Sorted(Sorting sort) => sort.Key switch
    {
        "grade" => sort.Apply(Register.Posts, p => p.Grade),
        "line" => sort.Apply(Register.Posts, p => p.Line?.Current.Text),
        "location" => sort.Apply(Register.Posts, p => p.Location),
        "funding" => sort.Apply(Register.Posts, p => p.Funding),
        "months" => sort.Apply(Register.Posts, p => p.Months),
        "cost" => sort.Apply(Register.Posts, p => p.CostUsd),
        _ => sort.Apply(Register.Posts, p => p.Post),
    };

    private Row Row(ListPosts.Item p) => new(
    [
        Markup.Text(p.Post), Markup.Text(p.Grade), p.Line is { } line ? Markup.Of($"<span lang=\"{line.Current.Language}\">{line.Current.Text}</span>") : Markup.Text(words["budget.missing"]),
        Markup.Text(p.Unit ?? words["budget.missing"]), Markup.Text(p.Location), Markup.Text(words["budget.funding." + SnakeEnum<FundingSource>.Name(p.Funding)]),
        Markup.Text(Shown.Number(p.Months)), Markup.Text(p.CostUsd is { } cost ? Shown.Number(cost, 2) : words["budget.missing"]),
    ]);
}

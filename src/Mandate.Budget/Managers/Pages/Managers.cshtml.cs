using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>Who answers for which lines of a budget, and a form to say it.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class ManagersModel(CurrentAccess current, ListManagers list, AssignManager assign, MandateDb db, Words words) : PageModel
{
    public ListManagers.View View { get; private set; } = null!;

    public bool MayAssign => current.Value.May(BudgetFunctions.Prepare, default);

    [BindProperty]
    public string? Managed { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>Functions first, then every line by its name.</summary>
    public IEnumerable<Choice> Choices => View.Items.Where(i => !i.IsLine).Select(i => i.Managed).Concat(View.AllLines.Select(l => l.ToString())).Distinct(StringComparer.Ordinal).Select(m => new Choice(m, m, Language: "en"));

    public Table Table => new(words["budget.managers.title"],
        [new(words["budget.manager.managed"]), new(words["budget.manager.lines"], true), new(words["budget.column.appropriation"], true, BudgetCycle.Currency), new(words["budget.manager.person"]), new(words["budget.manager.history"])],
        [.. View.Items.Select(Row)], words["budget.managers.none"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string cycle, CancellationToken ct) => await ReadAsync(cycle, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string cycle, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await ReadAsync(cycle, ct) ?? Page();
        var done = await assign.HandleAsync(current.Value, new(cycle, Managed, Email, From), ct);
        if (done.TryGet(out var saved))
        {
            this.Notice(ManagerText.Sentence(saved, words));
            return Redirect(BudgetLinks.Managers(cycle));
        }
        db.ChangeTracker.Clear();
        return await ReadAsync(cycle, ct) ?? this.Refuse(done.Problems);
    }

    private async Task<IActionResult?> ReadAsync(string cycle, CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, cycle, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return null;
    }

    private Row Row(ListManagers.Item i) => new(
    [
        Markup.Of($"<span lang=\"en\">{i.Managed}</span>"), Markup.Text(Ui.Shown.Number(i.Lines)), Markup.Text(Ui.Shown.Number(i.AppropriationUsd, 2)),
        i.Manager is { } now ? Markup.Text(now) : FigureMarkup.Missing(words["budget.manager.nobody_now"]),
        i.Terms.Count == 0 ? FigureMarkup.Missing(words["budget.manager.never"]) : Markup.Of($"{i.Terms.Select(t => Markup.Of($"<small>{ManagerText.Term(t, words)}</small>"))}"),
    ]);
}

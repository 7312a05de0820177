using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Budget.Pages;

/// <summary>A file of the accounts before it is brought in: what is new, known, refused, without a line, too much; carried out or left.</summary>
[RequiresFunction(BudgetFunctions.ExecuteCode)]
internal sealed class AccountsImportModel(CurrentAccess current, StageExecution stage, PreviewExecution preview, ImportExecution import, MandateDb db, Words words) : BudgetFormModel(db, words)
{
    // More of them, or more lines, come after: a page stays one that a slow line carries.
    private const int MostCodes = 50, MostLines = 200;

    public PreviewExecution.View View { get; private set; } = null!;

    [BindProperty]
    public string? Token { get; set; }

    public IReadOnlyList<UnmappedCode> Asked => [.. View.Unmapped.Take(MostCodes)];

    public string Sentence => Words["budget.accounts.preview_says", Shown.Number(View.Entries), Shown.Number(View.Known), Shown.Number(View.Unmapped.Count), Shown.Number(View.Refused.Count)];

    public Table New => new(Words["budget.accounts.new"],
        [new(Words["budget.accounts.line"]), new(Words["budget.accounts.entries"], true), Money("budget.column.allotted"), Money("budget.column.committed"), Money("budget.column.spent")],
        [.. View.New.Take(MostLines).Select(l => new Row([AccountsMarkup.Line(l.Line), Markup.Text(Shown.Number(l.Entries)), Amount(l.AllottedUsd), Amount(l.CommittedUsd), Amount(l.SpentUsd)]))])
    { HideCaption = true, Note = View.New.Count > MostLines ? Words["budget.accounts.first_lines", MostLines, Shown.Number(View.New.Count)] : null };

    public Table Mapped => new(Words["budget.accounts.mapped"], [new(Words["budget.accounts.code"]), new(Words["budget.accounts.line"])],
        [.. View.Codes.Select(c => new Row([Markup.Text(c.Key), AccountsMarkup.Line(c.Value)]))])
    { HideCaption = true };

    public Table Breaches => new(Words["budget.accounts.breaches"], [new(Words["budget.accounts.line"]), new(Words["budget.accounts.what_goes_beyond"]), Money("budget.accounts.limit"), Money("budget.accounts.reached")],
        [.. View.Breaches.Select(b => new Row([AccountsMarkup.Line(b.Line), Markup.Text(Words[b.IsAllotment ? "budget.accounts.beyond_appropriation" : "budget.accounts.beyond_allotment"]), Amount(b.Limit), Amount(b.Reached)]))])
    { HideCaption = true };

    public string Says(UnmappedCode code) => Words["budget.accounts.code_says", Shown.Number(code.Entries), Shown.Number(code.AllottedUsd, 2), Shown.Number(code.CommittedUsd, 2), Shown.Number(code.SpentUsd, 2)];

    /// <summary>What was typed for the code in that place.</summary>
    public string? Chosen(int at) => Posted("Code", at) == Asked[at].Code ? Posted("Line", at) : null;

    public async Task<IActionResult> OnGetAsync(string cycle, Guid id, CancellationToken ct) => await OpenAsync(cycle, id, ct) ?? Page();

    public async Task<IActionResult> OnPostMapAsync(string cycle, Guid id, CancellationToken ct)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < MostCodes && Posted("Code", i) is { Length: > 0 } code; i++) (chosen[code], fields[code]) = (Posted("Line", i) ?? "", "Line" + Number(i));
        var done = await stage.MapAsync(current.Value, cycle, id, chosen, ct);
        return done.IsOk ? Redirect(BudgetLinks.AccountsImport(cycle, id)) : await AgainAsync(done.Problems, () => OpenAsync(cycle, id, ct), fields);
    }

    public async Task<IActionResult> OnPostCarryOutAsync(string cycle, Guid id, CancellationToken ct)
    {
        var kept = await stage.OpenAsync(current.Value, cycle, id, ct);
        if (!kept.TryGet(out var input)) return this.Refuse(kept.Problems);
        var done = await import.HandleAsync(current.Value, input with { Token = Token ?? "" }, ct);
        if (!done.TryGet(out var result)) return await AgainAsync(Summed(done.Problems), () => OpenAsync(cycle, id, ct));
        await stage.DiscardAsync(current.Value, id, ct);
        this.Notice(Words[result.IsSaved ? "budget.execution.done" : "budget.execution.same", result.Cycle, Shown.Number(result.Entries), Shown.Number(result.Known), Shown.Number(result.Codes),
            Shown.Number(result.AllottedUsd, 2), Shown.Number(result.CommittedUsd, 2), Shown.Number(result.SpentUsd, 2)]);
        return Redirect(BudgetLinks.Accounts(cycle));
    }

    public async Task<IActionResult> OnPostDiscardAsync(string cycle, Guid id, CancellationToken ct)
    {
        await stage.DiscardAsync(current.Value, id, ct);
        this.Notice(Words["budget.accounts.discarded"]);
        return Redirect(BudgetLinks.Accounts(cycle));
    }

    // The tables say each; the summary says that something stands in the way.
    private static IReadOnlyList<Problem> Summed(IReadOnlyList<Problem> problems) =>
        problems[0].Kind == ProblemKind.Rule ? [Problem.Rule(problems.Count == 1 ? "budget.accounts.problems.one" : "budget.accounts.problems.other", null, problems.Count)] : problems;

    private async Task<IActionResult?> OpenAsync(string cycle, Guid id, CancellationToken ct)
    {
        var kept = await stage.OpenAsync(current.Value, cycle, id, ct);
        if (!kept.TryGet(out var input)) return this.Refuse(kept.Problems);
        var seen = await preview.HandleAsync(current.Value, input, ct);
        if (!seen.TryGet(out var view)) return this.Refuse(seen.Problems);
        View = view;
        return null;
    }

    private string? Posted(string name, int at) => Request.HasFormContentType ? Request.Form[name + Number(at)].ToString() : null;

    private static string Number(int at) => at.ToString(CultureInfo.InvariantCulture);

    private Column Money(string key) => new(Words[key], true, BudgetCycle.Currency);

    private static Markup Amount(decimal amount) => Markup.Text(Shown.Number(amount, 2));
}

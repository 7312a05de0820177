using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>One country result: what is approved is as open as its framework, the rest is for those who work on it.</summary>
[AllowAnonymous]
internal sealed class ResultModel(CurrentAccess current, ReadResult read, WithdrawResult withdraw, DiscardDraft discard) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ResultView View { get; private set; } = null!;

    public string? Done => After is "submitted" or "approved" or "endorsed" or "returned" or "withdrawn" ? "results.done." + After : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ReadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var outcome = await withdraw.HandleAsync(current.Value, new(id, Version, Reason), ct);
        if (outcome.IsOk) return Redirect(CountryResultLinks.Result(id) + "?after=withdrawn");
        return await ReadAsync(id, ct) ?? this.Refuse(outcome.Problems);
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken ct)
    {
        var outcome = await discard.HandleAsync(current.Value, new(id, Version), ct);
        if (outcome.IsOk) return Redirect(CountryResultLinks.MyWork);
        return await ReadAsync(id, ct) ?? this.Refuse(outcome.Problems);
    }

    public Crumb[] Crumbs(Words words) =>
    [
        new(View.Framework.Title.ToString(), ResultsLinks.Framework(View.Framework.Code)),
        new(words["results.indicator.short", View.Indicator.Code], ResultsLinks.Indicator(View.Framework.Code, View.Indicator.Code)),
    ];

    public Table History(Words words) => new(words["results.history.title"],
        [new(words["results.history.when"]), new(words["results.history.what"]), new(words["results.history.who"]), new(words["results.history.reason"])],
        [.. View.ShownSteps.Select(s => new Row([FigureMarkup.Moment(s.At), Markup.Text(ResultMarkup.Action(s.Action, View.Round.Levels.Count > 1 ? s.Level : null, words)),
            Markup.Text(ResultMarkup.By(View, s, words)), s.Reason is null ? FigureMarkup.Missing(words["results.history.no_reason"]) : Markup.Text(s.Reason)]))],
        words["results.history.none"])
    { HideCaption = true };

    private async Task<IActionResult?> ReadAsync(Guid id, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(current.Value, id, ct);
        if (!outcome.TryGet(out var view)) return this.Refuse(outcome.Problems);
        View = view;
        return null;
    }
}

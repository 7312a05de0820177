using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>What is missing for each outcome, what is expected in each region, and the talks with funders about it.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class GapsModel(CurrentAccess current, ReadFundingGaps read, ListDialogues list, Words words) : PageModel
{
    private IReadOnlyList<ListDialogues.Line> talks = [];

    /// <summary>Null: nothing was forecast.</summary>
    public ReadFundingGaps.Result? Found { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Biennium { get; set; }

    public string Sentence => Found is null ? words["cooperation.gap.no_forecast"] : words["cooperation.gaps.sentence", Found.Biennium, Shown.Number(Found.Outcomes.Sum(o => o.ExpectedUsd ?? 0), 0),
        Shown.Number(Found.Outcomes.Sum(o => o.BoundUsd), 0), Shown.Number(Found.Outcomes.Sum(o => o.GapUsd ?? 0), 0)];

    public Table Outcomes => new(words["cooperation.gaps.title"],
        [new(words["cooperation.project.outcome"]), .. Regular(new Column(words["cooperation.gaps.regular"], true, "USD")), new(words["cooperation.gaps.expected"], true, "USD"), new(words["cooperation.gaps.bound"], true, "USD"), new(words["cooperation.gaps.gap"], true, "USD"),
            new(words["cooperation.money.spent"], true, "USD"), new(words["cooperation.gaps.talks"], true)],
        [.. Found!.Outcomes.Select(o => new Row([Markup.Of($"{o.Outcome} {(o.Title is { } title ? FigureMarkup.Text(title) : null)}"), .. Regular(Usd(o.RegularUsd)), Usd(o.ExpectedUsd), ProjectMarkup.Usd(o.BoundUsd), Usd(o.GapUsd), ProjectMarkup.Usd(o.SpentUsd),
            Markup.Text(Shown.Number(o.Dialogues))]))])
    { HideCaption = true };

    public Table Regions
    {
        get
        {
            var cycles = Found!.Regions.Select(r => (r.Biennium, r.IsActual)).Distinct().ToList();
            return new(words["cooperation.gaps.regions"], [new(words["cooperation.project.region"]), .. cycles.Select(c => new Column(c.Biennium, true, words[c.IsActual ? "cooperation.gaps.actual" : "cooperation.gaps.estimate"]))],
                [.. Found.Regions.Select(r => r.Region).Distinct().Order(StringComparer.Ordinal).Select(region => new Row([Markup.Text(region),
                    .. cycles.Select(c => Usd(Found.Regions.FirstOrDefault(r => r.Region == region && r.Biennium == c.Biennium && r.IsActual == c.IsActual)?.AmountUsd))]))])
            { HideCaption = true };
        }
    }

    public Table Dialogues => new(words["cooperation.dialogues.title"],
        [new(words["cooperation.dialogue.held_on"]), new(words["cooperation.partner.one"]), new(words["cooperation.project.outcome"]), new(words["cooperation.dialogue.subject"]), new(words["cooperation.dialogue.conclusion"]), new(words["cooperation.dialogue.next"])],
        [.. talks.Select(d => new Row([MayManage ? Markup.Of($"<a href=\"{CooperationLinks.Dialogue(d.Code)}\">{FigureMarkup.Date(d.HeldOn)}</a>") : FigureMarkup.Date(d.HeldOn), ProjectMarkup.Partner(d.Partner), Text(d.Outcome), FigureMarkup.Text(d.Subject), Text(d.Conclusion),
            d.NextStep is { } step ? Markup.Of($"{step} {(d.NextOn is { } on ? FigureMarkup.Date(on) : null)}") : FigureMarkup.Missing(words["cooperation.none"])]))], words["cooperation.dialogues.none"])
    { HideCaption = true };

    public bool MayManage => current.Value.May(CooperationFunctions.Manage, default);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, Biennium, ct);
        if (found.Problems is [{ Place.Field: "biennium" }]) found = await read.HandleAsync(current.Value, null, ct);
        if (found.Problems is [{ Kind: ProblemKind.Forbidden }]) return this.Refuse(found.Problems);
        Found = found.TryGet(out var result) ? result : null;
        var said = await list.HandleAsync(current.Value, ct);
        if (!said.TryGet(out var lines)) return this.Refuse(said.Problems);
        talks = lines;
        return Page();
    }

    // Who may not read the budget has no column of it.
    private IEnumerable<T> Regular<T>(T cell) => Found!.Outcomes.Any(o => o.RegularUsd is not null) ? [cell] : [];

    private Markup Usd(decimal? amount) => amount is { } known ? ProjectMarkup.Usd(known) : FigureMarkup.Missing(words["cooperation.none"]);

    private Markup Text(string? text) => text is null ? FigureMarkup.Missing(words["cooperation.none"]) : Markup.Text(text);
}

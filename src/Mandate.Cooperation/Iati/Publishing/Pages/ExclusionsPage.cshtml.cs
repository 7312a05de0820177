using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>The register of what is not published, with the reasons; whoever may decides and ends.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class ExclusionsModel(CurrentAccess current, ListIatiExclusions list, SaveIatiExclusion save, MandateDb db, Words words) : PageModel
{
    private List<ListIatiExclusions.Item> all = [];

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Project { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>The decision that is ended.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    public bool MayDecide => current.Value.May(CooperationFunctions.Publish, default);

    public IEnumerable<ListIatiExclusions.Item> Holding => all.Where(e => e.Holds);

    public IEnumerable<Choice> Kinds => Enum.GetValues<ExclusionKind>().Select(k => new Choice(SnakeEnum<ExclusionKind>.Name(k), IatiMarkup.KindOf(k, words)));

    public Table Table => new(words["cooperation.iati.exclusions"],
        [new(words["cooperation.iati.what"]), new(words["cooperation.iati.project"]), new(words["cooperation.iati.reason"]), new(words["cooperation.iati.decided"]), new(words["cooperation.iati.until"])],
        [.. all.Select(e => new Row([Markup.Text(IatiMarkup.KindOf(e.Kind, words)), Markup.Text(e.Project ?? words["cooperation.iati.every_project"]), Markup.Text(e.Reason), FigureMarkup.Moment(e.DecidedAt),
            e.Until is { } until ? FigureMarkup.Date(until) : FigureMarkup.Missing(words["cooperation.iati.no_end"])]))],
        words["cooperation.iati.nothing_left_out"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ?? Page();

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct) => AnswerAsync(
        new(null, SnakeEnum<ExclusionKind>.TryParse(Kind ?? "", out var kind) ? kind : null, Project, Reason, Until), "cooperation.iati.excluded", ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => AnswerAsync(new(Id, null, null, null), "cooperation.iati.ended", ct);

    private async Task<IActionResult> AnswerAsync(SaveIatiExclusion.Input input, string says, CancellationToken ct)
    {
        var done = await save.HandleAsync(current.Value, input, ct);
        if (done.IsOk)
        {
            this.Notice(words[says]);
            return Redirect(OpenDataLinks.Exclusions);
        }
        db.ChangeTracker.Clear();
        return await ReadAsync(ct) ?? this.Refuse(done.Problems);
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, ct);
        if (!found.TryGet(out var items)) return this.Refuse(found.Problems);
        all = items;
        return null;
    }
}

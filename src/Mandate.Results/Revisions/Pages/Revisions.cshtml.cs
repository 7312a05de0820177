using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>How an indicator's targets and baselines were revised; whoever may proposes a revision, and another decides.</summary>
[AllowAnonymous]
internal sealed class RevisionsModel(
    MandateDb db, CurrentAccess access, ListRevisions list, ReviseFigure revise, DecideRevision decide, Words words) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    public Indicator Indicator { get; private set; } = null!;

    public List<ListRevisions.Item> All { get; private set; } = [];

    public List<Choice> Choices { get; private set; } = [];

    /// <summary>A target is split by region.</summary>
    public bool IsSplit { get; private set; }

    public bool MayRevise { get; private set; }

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    /// <summary>AFR=7, AMR=5.</summary>
    [BindProperty]
    public string? Regions { get; set; }

    [BindProperty]
    public bool IsProvisional { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why it is declined.</summary>
    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, string indicator, CancellationToken ct) => await ReadAsync(code, indicator, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string code, string indicator, CancellationToken ct)
    {
        var typed = RevisionEntry.Parse(Which, Value, (Regions ?? "").Split([',', ';', '，', '；']), CultureInfo.CurrentCulture);
        if (!typed.TryGet(out var t)) return await AgainAsync(code, indicator, typed.Problems, ct);
        var outcome = await revise.HandleAsync(access.Value, new(code, indicator, t.Thing, t.Seq, t.Value, t.Regions, IsProvisional, Reason), ct);
        return outcome.TryGet(out var made) ? Done(code, indicator, RevisionMarkup.State(made, words).ToUpperFirst()) : await AgainAsync(code, indicator, outcome.Problems, ct);
    }

    public Task<IActionResult> OnPostApproveAsync(string code, string indicator, CancellationToken ct) => DecideAsync(code, indicator, new(Id, true), ct);

    public Task<IActionResult> OnPostDeclineAsync(string code, string indicator, CancellationToken ct) => DecideAsync(code, indicator, new(Id, false, Why), ct);

    private async Task<IActionResult> DecideAsync(string code, string indicator, DecideRevision.Input input, CancellationToken ct)
    {
        var outcome = await decide.HandleAsync(access.Value, input, ct);
        return outcome.IsOk ? Done(code, indicator, words[input.Approve ? "results.revision.approved" : "results.revision.declined"])
            : await AgainAsync(code, indicator, [.. outcome.Problems.Select(p => p.Place?.Field == "Reason" ? p.At(new Place(Field: "Why")) : p)], ct);
    }

    private RedirectResult Done(string code, string indicator, string says)
    {
        this.Notice(says);
        return Redirect(ResultsLinks.Revisions(code, indicator));
    }

    private async Task<IActionResult> AgainAsync(string code, string indicator, IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        return await ReadAsync(code, indicator, ct) ?? this.Refuse(problems);
    }

    private async Task<IActionResult?> ReadAsync(string code, string indicator, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, access.Value, code, ct);
        if (!found.TryGet(out var framework)) return this.Refuse(found.Problems);
        var known = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == indicator, ct);
        if (known is null) return this.Refuse([Problem.NotFound("results.indicator.not_found", indicator, code)]);
        (Framework, Indicator) = (framework, known);
        All = (await list.HandleAsync(access.Value, new(code, indicator), ct)).Value;
        MayRevise = framework.Status == FrameworkStatus.Approved && access.Value.May(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id));
        if (MayRevise) await ChoicesAsync(known.Id, ct);
        return null;
    }

    private async Task ChoicesAsync(Guid indicator, CancellationToken ct)
    {
        var targets = await db.Set<IndicatorTarget>().AsNoTracking().Include(t => t.Regions).Where(t => t.IndicatorId == indicator).OrderBy(t => t.Seq).ToListAsync(ct);
        var baselines = await db.Set<Baseline>().AsNoTracking().Where(b => b.IndicatorId == indicator).OrderBy(b => b.Seq).ToListAsync(ct);
        IsSplit = targets.Exists(t => t.Regions.Count > 0);
        Choices = [.. targets.Select(t => Choice(RevisedThing.Target, t.Seq, StatedFigure.Of(t))), .. baselines.Select(b => Choice(RevisedThing.Baseline, b.Seq, StatedFigure.Of(b)))];
    }

    private Choice Choice(RevisedThing thing, int seq, StatedFigure figure)
    {
        var name = SnakeEnum<RevisedThing>.Name(thing);
        return new(string.Create(CultureInfo.InvariantCulture, $"{name} {seq}"),
            words["results.headline.group", words["results.revision.thing." + name, seq], RevisionMarkup.Stated(figure, words)]);
    }
}

using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>Changes what a project is called, when it runs, how far it is and what it is marked with.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class EditProjectModel(CurrentAccess current, SaveProject save, ShowProject show, Places places, MandateDb db, Words words) : PageModel
{
    public ProjectSheet Sheet { get; private set; } = null!;

    public EditConflict? Theirs { get; private set; }

    /// <summary>From which the next attempt starts.</summary>
    public int Seen => Theirs?.TheirVersion ?? Version;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IEnumerable<Choice> Statuses => Enum.GetValues<ActivityStatus>().Select(s => new Choice(SnakeEnum<ActivityStatus>.Name(s), words[ProjectMarkup.StatusKey(s)]));

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    [BindProperty]
    public string? TitleFr { get; set; }

    [BindProperty]
    public string? TitleEs { get; set; }

    [BindProperty]
    public string? TitleZh { get; set; }

    [BindProperty]
    public string? DescriptionEn { get; set; }

    [BindProperty]
    public string? DescriptionFr { get; set; }

    [BindProperty]
    public string? DescriptionEs { get; set; }

    [BindProperty]
    public string? DescriptionZh { get; set; }

    [BindProperty]
    public string? Status { get; set; }

    [BindProperty]
    public string? PlannedStart { get; set; }

    [BindProperty]
    public string? PlannedEnd { get; set; }

    [BindProperty]
    public string? ActualStart { get; set; }

    [BindProperty]
    public string? ActualEnd { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public bool IsDecentralised { get; set; }

    [BindProperty]
    public bool IsHumanitarian { get; set; }

    [BindProperty]
    public bool IsSouthSouth { get; set; }

    [BindProperty]
    public bool IsPublicPrivate { get; set; }

    [BindProperty]
    public bool IsPublic { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await ReadAsync(code, ct) is { } refused) return refused;
        var (title, description, dates) = (TypedWords.Of(Sheet.Line.Title), TypedWords.Of(Sheet.Description), Sheet.Dates);
        (Version, TitleEn, TitleFr, TitleEs, TitleZh) = (Sheet.Version, title.En, title.Fr, title.Es, title.Zh);
        (DescriptionEn, DescriptionFr, DescriptionEs, DescriptionZh) = (description.En, description.Fr, description.Es, description.Zh);
        (Status, Unit) = (SnakeEnum<ActivityStatus>.Name(Sheet.Line.Status), Sheet.Line.Unit?.Code);
        (PlannedStart, PlannedEnd, ActualStart, ActualEnd) = (Iso(dates.PlannedStart), Iso(dates.PlannedEnd), Iso(dates.ActualStart), Iso(dates.ActualEnd));
        (IsDecentralised, IsHumanitarian, IsSouthSouth, IsPublicPrivate, IsPublic) = (Sheet.Line.IsDecentralised, Sheet.IsHumanitarian, Sheet.IsSouthSouth, Sheet.IsPublicPrivate, Sheet.Line.IsPublic);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        var before = await show.HandleAsync(current.Value, code, ct);
        if (!before.TryGet(out var shown)) return this.Refuse(before.Problems);
        var done = await save.HandleAsync(current.Value, new(code, Version, new(TitleEn, TitleFr, TitleEs, TitleZh), new(DescriptionEn, DescriptionFr, DescriptionEs, DescriptionZh),
            TypedWords.Of(shown.Sheet.Objectives), Status, PlannedStart, PlannedEnd, ActualStart, ActualEnd, Unit, IsDecentralised, IsHumanitarian, IsSouthSouth, IsPublicPrivate, IsPublic), ct);
        if (done.IsOk) return Redirect(CooperationLinks.Project(code));
        db.ChangeTracker.Clear();
        Theirs = done.Problems.OfType<EditConflict>().FirstOrDefault();
        return await ReadAsync(code, ct) ?? this.Refuse(done.Problems);
    }

    private async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(current.Value, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        if (!shown.MayManage) return this.Refuse([Problem.Forbidden("organisation.access.refused")]);
        (Sheet, Units) = (shown.Sheet, [.. (await places.UnitsAsync(ct)).Select(u => new Choice(u.Code, $"{u.Name.Current.Text} ({u.Code})", Language: u.Name.Current.Language))]);
        return null;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

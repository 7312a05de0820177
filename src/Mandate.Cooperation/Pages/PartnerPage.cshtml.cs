using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>One partner: what came from it, what went to it, and how its assessment stands.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class PartnerPageModel(CurrentAccess current, ShowPartner show, AssessPartner assess, LinkDonor link, MandateDb db, Words words) : PageModel
{
    public sealed record AssessForm
    {
        public string? AssessedOn { get; set; }

        public string? Rating { get; set; }

        public string? ValidUntil { get; set; }

        public string? Note { get; set; }
    }

    public sealed record LinkForm
    {
        public string? Email { get; set; }
    }

    public ShowPartner.Shown Found { get; private set; } = null!;

    [BindProperty]
    public AssessForm Assess { get; set; } = new();

    [BindProperty]
    public LinkForm Link { get; set; } = new();

    public IEnumerable<Choice> Ratings => Enum.GetValues<AssessmentRating>().Select(r => new Choice(SnakeEnum<AssessmentRating>.Name(r), words[ProjectMarkup.RatingKey(r)]));

    public Table Assessments => new(words["cooperation.assessments.title"], [new(words["cooperation.assessment.on"]), new(words["cooperation.assessment.rating"]), new(words["cooperation.assessment.until"]), new(words["cooperation.assessment.note"])],
        [.. Found.Assessments.Select(a => new Row([FigureMarkup.Date(a.AssessedOn), Markup.Text(words[ProjectMarkup.RatingKey(a.Rating)]), FigureMarkup.Date(a.ValidUntil),
            a.Note is { } note ? Markup.Text(note) : FigureMarkup.Missing(words["cooperation.none"])]))], words["cooperation.assessment.missing"])
    { HideCaption = true };

    public Table Projects => new(words["cooperation.projects.title"], [new(words["cooperation.project.code"]), new(words["cooperation.project.title"]), new(words["cooperation.project.status"]), new(words["cooperation.money.budget"], true, "USD"), new(words["cooperation.money.spent"], true, "USD")],
        [.. Found.Projects.Select(l => new Row([ProjectMarkup.Link(l), FigureMarkup.Text(l.Title), Markup.Text(words[ProjectMarkup.StatusKey(l.Status)]), ProjectMarkup.Usd(l.Money.Budget), ProjectMarkup.Usd(l.Money.Spent)]))],
        words["cooperation.projects.empty"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await ReadAsync(code, ct) ?? Page();

    public async Task<IActionResult> OnPostAssessAsync(string code, CancellationToken ct) =>
        await AnswerAsync(code, await assess.HandleAsync(current.Value, new(code, Assess.AssessedOn, Assess.Rating, Assess.ValidUntil, Assess.Note), ct), "cooperation.assessment.done", ct);

    public async Task<IActionResult> OnPostLinkAsync(string code, CancellationToken ct) =>
        await AnswerAsync(code, await link.HandleAsync(current.Value, new(Link.Email, code), ct), "cooperation.donor.linked", ct);

    private async Task<IActionResult> AnswerAsync(string code, Outcome<Done> done, string says, CancellationToken ct)
    {
        if (done.IsOk)
        {
            this.Notice(words[says]);
            return Redirect(CooperationLinks.Partner(code));
        }
        db.ChangeTracker.Clear();
        return await ReadAsync(code, ct) ?? this.Refuse(done.Problems);
    }

    private async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(current.Value, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        Found = shown;
        return null;
    }
}

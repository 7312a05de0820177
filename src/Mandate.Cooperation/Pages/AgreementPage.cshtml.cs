using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>One agreement with its amendments: drafts are signed or withdrawn here.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class AgreementPageModel(CurrentAccess current, ShowAgreement show, DecideAmendment decide, MandateDb db, Words words) : PageModel
{
    public sealed record DecideForm
    {
        /// <summary>Number and version that were looked at: <c>2 1</c>.</summary>
        public string? Amendment { get; set; }

        public string? SignedOn { get; set; }

        public bool Withdraw { get; set; }
    }

    public ShowAgreement.Shown Found { get; private set; } = null!;

    [BindProperty]
    public DecideForm Decide { get; set; } = new();

    public IEnumerable<Choice> Drafts => Found.Amendments.Where(a => a.State == AmendmentState.Draft).Select(a => new Choice($"{a.Number} {a.Version}", $"{a.Number}. {a.Reason}"));

    public string Sentence => words["cooperation.agreement.sentence", words[ProjectMarkup.KindKey(Found.Line.Kind)], Found.Line.SignedOn is { } on ? Ui.Shown.Date(on) : words["cooperation.agreement.not_signed"],
        Ui.Shown.Number(Found.Line.ReceivedUsd, 2), Ui.Shown.Number(Found.Amendments.Count)];

    public Table Instalments => new(words["cooperation.project.instalments"],
        [new(words["cooperation.instalment.number"], true), new(words["cooperation.project.code"]), new(words["cooperation.instalment.due"]), new(words["cooperation.money.amount"], true), new(words["cooperation.instalment.received"]),
            new(words["cooperation.money.rate_of"], true), new(words["cooperation.money.received"], true, "USD")],
        [.. Found.Instalments.Select(i => new Row([Markup.Text(Ui.Shown.Number(i.Number)), i.Project is { } p ? Markup.Of($"<a href=\"{CooperationLinks.Project(p)}\">{p}</a>") : FigureMarkup.Missing(words["cooperation.none"]),
            FigureMarkup.Date(i.DueOn), ProjectParts.Amount(i.Amount, i.Currency), i.ReceivedOn is { } on ? FigureMarkup.Date(on) : FigureMarkup.Missing(words[i.IsLate ? "cooperation.instalment.late" : "cooperation.instalment.not_due"]),
            FigureMarkup.Number(i.Rate, words["cooperation.none"]), i.ReceivedUsd is { } usd ? ProjectMarkup.Usd(usd) : FigureMarkup.Missing(words["cooperation.none"])]))], words["cooperation.project.no_instalments"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await ReadAsync(code, ct) ?? Page();

    public async Task<IActionResult> OnPostDecideAsync(string code, CancellationToken ct)
    {
        var named = (Decide.Amendment ?? "").Split(' ');
        var (number, version) = named.Length == 2 && int.TryParse(named[0], CultureInfo.InvariantCulture, out var n) && int.TryParse(named[1], CultureInfo.InvariantCulture, out var v) ? (n, v) : (0, 0);
        var done = await decide.HandleAsync(current.Value, new(code, number, Decide.SignedOn, Decide.Withdraw, version), ct);
        if (done.TryGet(out var decided))
        {
            this.Notice(words["cooperation.amendment.done", decided.Number, words[PartnerMarkup.StateKey(decided.State)]]);
            return Redirect(CooperationLinks.Agreement(code));
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

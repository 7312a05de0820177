using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>Begins an amendment as a copy of the agreement, or changes the copy.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class AmendmentFormModel(CurrentAccess current, DraftAmendment draft, ShowAgreement show, MandateDb db, Words words) : PageModel
{
    public ShowAgreement.Shown Found { get; private set; } = null!;

    public EditConflict? Theirs { get; private set; }

    /// <summary>From which the next attempt starts.</summary>
    public int Seen => Theirs?.TheirVersion ?? Version;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? CurrencyCode { get; set; }

    [BindProperty]
    public string? EarmarkingName { get; set; }

    public IEnumerable<Choice> Earmarkings => Enum.GetValues<Earmarking>().Select(e => new Choice(SnakeEnum<Earmarking>.Name(e), words[ProjectMarkup.EarmarkingKey(e)]));

    public async Task<IActionResult> OnGetAsync(string code, int? number, CancellationToken ct)
    {
        if (await ReadAsync(code, number, ct) is { } refused) return refused;
        var (line, kept) = (Found.Line, Found.Amendments.FirstOrDefault(a => a.Number == number));
        var (title, from, to, amount, currency, earmarking) = kept is null ? (line.Title, line.From, line.To, line.Amount, line.Currency, line.Earmarking)
            : (kept.Title, kept.From, kept.To, kept.Amount, kept.Currency, kept.Earmarking);
        (Version, Reason, Title, From, To) = (kept?.Version ?? 0, kept?.Reason, title.Texts[title.Original], Iso(from), Iso(to));
        (Amount, CurrencyCode, EarmarkingName) = (amount?.ToString(CultureInfo.CurrentCulture), currency?.Code, earmarking is { } e ? SnakeEnum<Earmarking>.Name(e) : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, int? number, CancellationToken ct)
    {
        var done = await draft.HandleAsync(current.Value, new(code, number, Version, Reason ?? "", Title, From, To, Typed(Amount), CurrencyCode, EarmarkingName), ct);
        if (done.TryGet(out var saved)) return Redirect(CooperationLinks.Agreement(code) + $"#amendment-{saved.Number}");
        db.ChangeTracker.Clear();
        Theirs = done.Problems.OfType<EditConflict>().FirstOrDefault();
        return await ReadAsync(code, number, ct) ?? this.Refuse(done.Problems, Fields);
    }

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["currency"] = nameof(CurrencyCode), ["earmarking"] = nameof(EarmarkingName) };

    private async Task<IActionResult?> ReadAsync(string code, int? number, CancellationToken ct)
    {
        var found = await show.HandleAsync(current.Value, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        Found = shown;
        return number is { } n && shown.Amendments.All(a => a.Number != n) ? this.Refuse([Problem.NotFound("cooperation.amendment.unknown", n, code)]) : null;
    }

    // As the reader writes figures; what cannot be read so is refused as it was typed.
    private static string? Typed(string? text) => Figure.Parse(text, null, CultureInfo.CurrentCulture) is { IsOk: true } read ? read.Value.ToString(CultureInfo.InvariantCulture) : text;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>What voluntary funds are made of, the partnerships of a biennium, and how much is open data: the indicators with what they are computed from.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class CompositionModel(CurrentAccess current, ReadComposition read, Words words) : PageModel
{
    public ReadComposition.Result Found { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Biennium { get; set; }

    public string Sentence => words["cooperation.composition.sentence", Found.Biennium, Shown.Number(Found.Funds.Usd, 0), Percent(Found.Funds.Flexible), Percent(Found.Funds.Un), Found.New, Found.Renewed];

    public Table Indicators => new(words["cooperation.composition.indicators"],
        [new(words["cooperation.result.indicator"]), new(words["cooperation.composition.numerator"], true), new(words["cooperation.composition.denominator"], true), new(words["cooperation.composition.value"], true)],
        [
            Line("A.4.1 (1)", "cooperation.composition.of_resources", Found.Funds.OfResources), Line("A.4.1 (2)", "cooperation.composition.flexible", Found.Funds.Flexible),
            Line("A.4.1 (3)", "cooperation.composition.un", Found.Funds.Un),
            new([Markup.Of($"A.4.2 {words["cooperation.composition.partnerships"]}"), Markup.Text(words["cooperation.composition.new", Found.New, Found.Renewed]), FigureMarkup.Missing(words["cooperation.none"]), Markup.Text(Shown.Number(Found.Partnerships.Count))]),
            Line("C.1.1", "cooperation.composition.coverage", Found.Coverage),
        ])
    { HideCaption = true };

    public Table Donors => new(words["cooperation.composition.donors"],
        [new(words["cooperation.project.donor"]), new(words["cooperation.earmarking.unearmarked"], true, "USD"), new(words["cooperation.earmarking.lightly"], true, "USD"), new(words["cooperation.earmarking.earmarked"], true, "USD"), new(words["cooperation.projects.sum"], true, "USD")],
        [
            .. Found.Donors.Select(d => new Row([ProjectMarkup.Partner(d.Donor), ProjectMarkup.Usd(d.UnearmarkedUsd), ProjectMarkup.Usd(d.LightlyUsd), ProjectMarkup.Usd(d.EarmarkedUsd), ProjectMarkup.Usd(d.Usd)])),
            new([Markup.Text(words["cooperation.projects.sum"]), ProjectMarkup.Usd(Found.Funds.UnearmarkedUsd), ProjectMarkup.Usd(Found.Funds.LightlyUsd), ProjectMarkup.Usd(Found.Funds.EarmarkedUsd), ProjectMarkup.Usd(Found.Funds.Usd)], "sum"),
        ])
    { HideCaption = true };

    public Table Partnerships => new(words["cooperation.composition.partnerships"], [new(words["cooperation.agreement.one"]), new(words["cooperation.partner.one"]), new(words["cooperation.agreement.kind"]), new(words["cooperation.agreement.signed_on"]), new(words["cooperation.composition.counts_as"])],
        [.. Found.Partnerships.Select(p => new Row([Markup.Of($"<a href=\"{CooperationLinks.Agreement(p.Code)}\">{p.Code}</a>"), ProjectMarkup.Partner(p.Partner), Markup.Text(words[ProjectMarkup.KindKey(p.Kind)]), FigureMarkup.Date(p.SignedOn),
            Markup.Text(words[p.IsRenewal ? "cooperation.composition.renewal" : "cooperation.composition.first"])]))], words["cooperation.composition.no_partnerships"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // A biennium that is none leads to the last one.
        var found = await read.HandleAsync(current.Value, Biennium, ct);
        if (found.Problems is [{ Place.Field: "biennium" }]) found = await read.HandleAsync(current.Value, null, ct);
        if (!found.TryGet(out var result)) return this.Refuse(found.Problems);
        Found = result;
        return Page();
    }

    private Row Line(string code, string key, Share? share) => new([Markup.Of($"{code} {words[key]}"), share is null ? FigureMarkup.Missing(words["cooperation.composition.unknown"]) : ProjectMarkup.Usd(share.Numerator),
        share is null ? FigureMarkup.Missing(words["cooperation.composition.unknown"]) : ProjectMarkup.Usd(share.Denominator), Markup.Text(Percent(share))]);

    private string Percent(Share? share) => share?.Percent is { } percent ? Shown.PercentPoints(percent, 1) : words["cooperation.composition.unknown"];
}

using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>The form of a country programme, new or there.</summary>
internal abstract class ProgrammeFormModel(CurrentAccess current, SaveProgramme save, ListCooperations cooperations, Places places, Words words) : TitledFormModel(current, places, words)
{
    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Cooperation { get; set; }

    [BindProperty]
    public string? UnAlignment { get; set; }

    [BindProperty]
    public string? UnNote { get; set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> Cooperations { get; private set; } = [];

    public override string CodeHint => "results.programme.code_hint";

    public override IEnumerable<Choice> Stages => ProgrammeForms.Of<ProgrammeStage>(ProgrammeMarkup.StageKey, Words);

    protected async Task<IActionResult> SaveAsync(string? existing, CancellationToken ct) => Answer(
        await save.HandleAsync(By, new(existing, Version, Code, Country, Typed, From, To, Stage, SignedOn, Unit, Cooperation, UnAlignment, UnNote), ct), ProgrammeLinks.One);

    /// <param name="country">The one that cannot be changed any more; null: any that the reader may write for.</param>
    protected async Task OfferAsync(string? country, CancellationToken ct)
    {
        Countries = country is null ? await CountriesAsync(ct) : [];
        Units = await UnitChoices.ReadAsync(Places, ct);
        var offered = Countries.Select(c => c.Value).Append(country).ToHashSet();
        Cooperations = [.. (await cooperations.HandleAsync(By, new(), ct)).Where(c => offered.Contains(c.Country))
            .Select(c => new Choice(c.Code, $"{c.Code} {c.Title.Current.Text}", Language: c.Title.Current.Language))];
    }
}

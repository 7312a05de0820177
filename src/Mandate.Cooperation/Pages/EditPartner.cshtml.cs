using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>Changes what a partner is called and what it is.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class EditPartnerModel(CurrentAccess current, SavePartner save, ListPartners list, MandateDb db, Words words) : PageModel
{
    public PartnerLine Line { get; private set; } = null!;

    public EditConflict? Theirs { get; private set; }

    /// <summary>From which the next attempt starts.</summary>
    public int Seen => Theirs?.TheirVersion ?? Version;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? NameFr { get; set; }

    [BindProperty]
    public string? NameEs { get; set; }

    [BindProperty]
    public string? NameZh { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? Identifier { get; set; }

    [BindProperty]
    public string? Country { get; set; }

    [BindProperty]
    public bool IsDonor { get; set; }

    [BindProperty]
    public bool IsImplementer { get; set; }

    [BindProperty]
    public bool IsUn { get; set; }

    [BindProperty]
    public bool IsIfi { get; set; }

    public IEnumerable<Choice> Types => AidCodes.OrganisationTypes.Select(t => new Choice(t, words["cooperation.organisation_type." + t]));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await ReadAsync(code, ct) is { } refused) return refused;
        var name = TypedWords.Of(Line.Name);
        (Version, NameEn, NameFr, NameEs, NameZh) = (Line.Version, name.En, name.Fr, name.Es, name.Zh);
        (Type, Identifier, Country, IsDonor, IsImplementer, IsUn, IsIfi) = (Line.Type, Line.Identifier, Line.Country, Line.IsDonor, Line.IsImplementer, Line.IsUn, Line.IsIfi);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        var done = await save.HandleAsync(current.Value, new(code, Version, code, new(NameEn, NameFr, NameEs, NameZh), Identifier, Type, Country, IsDonor, IsImplementer, IsUn, IsIfi), ct);
        if (done.IsOk) return Redirect(CooperationLinks.Partner(code));
        db.ChangeTracker.Clear();
        Theirs = done.Problems.OfType<EditConflict>().FirstOrDefault();
        return await ReadAsync(code, ct) ?? this.Refuse(done.Problems);
    }

    private async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, new(Code: code), ct);
        if (!found.TryGet(out var lines)) return this.Refuse(found.Problems);
        if (lines is not [var line]) return this.Refuse([Problem.NotFound("cooperation.partner.unknown", code)]);
        Line = line;
        return null;
    }
}

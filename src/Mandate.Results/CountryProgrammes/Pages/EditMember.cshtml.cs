using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Puts somebody on a steering committee, changes their seat, or erases them.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class EditMemberModel(CurrentAccess current, ShowProgramme show, SaveMember save, MandateDb db, Words words) : PartFormModel(current, show, db, words)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Side { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Since { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public bool Erase { get; set; }

    public Guid? Id { get; private set; }

    public IEnumerable<Choice> Sides => Choices<CommitteeSide>(ProgrammeMarkup.SideKey);

    public async Task<IActionResult> OnGetAsync(string code, Guid? id, CancellationToken ct)
    {
        if (await ReadAsync(code, ct) is { } refused) return refused;
        if ((Id = id) is null) return Page();
        if (Find(id) is not { } m) return NoPart();
        (Name, Side, Role, Since, Until, Version) = (m.Name, Of(m.Side), m.Role, ProgrammeForms.Day(m.Since), ProgrammeForms.Day(m.Until), m.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid? id, CancellationToken ct)
    {
        var answer = await AnswerAsync(code, await save.HandleAsync(By, new(code, Id = id, Version, Name, Side, Role, Since, Until, Erase), ct), ProgrammeLinks.One(code) + "#committee", ct);
        // A conflict names no personal data; whoever has this form open may see the name.
        if (Theirs is { } theirs && Find(id) is { } now && now.Name != Name.Given()) Theirs = theirs with { Fields = [new(nameof(Name), now.Name, Name), .. theirs.Fields] };
        return answer;
    }

    private ShowProgramme.Member? Find(Guid? id) => Shown.Inside?.Members?.FirstOrDefault(m => m.Id == id);
}

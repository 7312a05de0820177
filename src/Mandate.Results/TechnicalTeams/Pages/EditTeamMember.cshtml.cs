using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Takes somebody into a technical team, changes what they are there, or erases them.</summary>
[RequiresFunction(ResultsFunctions.EditTeamsCode)]
internal sealed class EditTeamMemberModel(CurrentAccess current, ShowTeam show, SaveTeamMember save, Places places, MandateDb db, Words words) : TeamFormModel(current, show, db, words)
{
    public async Task<IActionResult> OnGetAsync(string team, Guid? id, CancellationToken ct) => await OpenAsync(team, id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string team, Guid? id, CancellationToken ct) => await AnswerAsync(
        await save.HandleAsync(By, new(team, id, Version, Typed(), Request.Form["Erase"] == "true"), ct), _ => TeamLinks.One(team) + "#members", () => OpenAsync(team, id, ct));

    private async Task<IActionResult?> OpenAsync(string team, Guid? id, CancellationToken ct)
    {
        if (await FindAsync(team, s => s.MayEdit, ct) is { } refused) return refused;
        var m = Shown!.Inside?.Members?.FirstOrDefault(x => x.Id == id);
        if (id is not null && m is null) return NoPart();
        MayErase = m is not null;
        Offer(await QuestionsAsync(ct), m is null ? Of(("role", SnakeEnum<TeamRole>.Name(TeamRole.Member)), ("from", Day(Shown.Line.From))) : Of(("person", m.Person), ("name", m.Name),
            ("role", SnakeEnum<TeamRole>.Name(m.Role)), ("responsibilities", m.Responsibilities), ("duty_station", m.DutyStation), ("unit", m.Unit), ("share", Number(m.Share)),
            ("from", Day(m.From)), ("to", Day(m.To))), m?.Version ?? 0);
        return null;
    }

    private async Task<IReadOnlyList<FormField>> QuestionsAsync(CancellationToken ct) =>
    [
        new("name", "results.committee.name"), new("person", "results.team.person", HintKey: "results.team.person_hint"),
        new("role", "results.team.role", "radios", Choices: [.. ProgrammeForms.Of<TeamRole>(TeamMarkup.RoleKey, Words)]),
        new("responsibilities", "results.team.responsibilities", "textarea", IsOptional: true),
        new("duty_station", "results.team.station", "select", EmptyKey: "results.programme.choose", Choices: await TeamChoices.StationsAsync(places, ct)),
        new("unit", "results.team.own_unit", "select", EmptyKey: "results.team.leading", Choices: await TeamChoices.UnitsAsync(places, ct)),
        new("share", "results.team.share", HintKey: "results.team.share_hint"),
        new("from", "results.team.first_day", "date"), new("to", "results.team.last_day", "date", "results.team.member_last_hint", IsOptional: true),
    ];
}

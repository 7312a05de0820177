using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Asks for a specialist, names who goes, says how far the deployment is. An office asks; the team does all else.</summary>
[RequiresFunction(ResultsFunctions.EditTeamsCode)]
internal sealed class EditDeploymentModel(CurrentAccess current, ShowTeam show, SaveDeployment save, ListProgrammes programmes, Places places, MandateDb db, Words words)
    : TeamFormModel(current, show, db, words)
{
    public async Task<IActionResult> OnGetAsync(string team, Guid? id, CancellationToken ct) => await OpenAsync(team, id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string team, Guid? id, CancellationToken ct) => await AnswerAsync(
        await save.HandleAsync(By, new(team, id, Version, Typed()), ct), _ => TeamLinks.One(team) + "#deployments", () => OpenAsync(team, id, ct));

    private async Task<IActionResult?> OpenAsync(string team, Guid? id, CancellationToken ct)
    {
        if (await FindAsync(team, s => s.MayEdit || s.MayRequest, ct) is { } refused) return refused;
        var d = Shown!.Line.Deployments.FirstOrDefault(x => x.Id == id);
        if (id is not null && d is null) return NoPart();
        if (d is { MayEdit: false }) return this.Refuse([TeamAccess.Refused]);
        Offer(await QuestionsAsync(ct), d is null ? Of(("state", SnakeEnum<DeploymentState>.Name(DeploymentState.Requested)), ("mode", SnakeEnum<DeploymentMode>.Name(DeploymentMode.Remote))) : Of([
            ("code", d.Code), ("country", d.Country), ("receiving_body", d.Body), ("mode", SnakeEnum<DeploymentMode>.Name(d.Mode)), .. Each("terms_", d.Terms), ("original", d.Terms.Original),
            ("from", Day(d.From)), ("to", Day(d.To)), ("share", Number(d.Share)), ("requested_by", d.RequestedBy), ("person", d.Person), ("programme", d.Programme), ("framework", d.Framework),
            ("indicator", d.Indicator), ("state", SnakeEnum<DeploymentState>.Name(d.State)), ("reason", d.Reason)]), d?.Version ?? 0);
        return null;
    }

    private async Task<IReadOnlyList<FormField>> QuestionsAsync(CancellationToken ct)
    {
        var (mayEdit, listed, frameworks) = (Shown!.MayEdit, (await programmes.HandleAsync(By, new(), ct)).Value, await PlaceFramework.FindAsync(Db, By, null, ct));
        List<FormField> fields =
        [
            new("code", "results.programme.code", HintKey: "results.deployment.code_hint"),
            new("country", "results.field.country", "select", EmptyKey: "results.programme.choose", Choices: await TeamChoices.CountriesAsync(places, By, mayEdit, ct)),
            new("receiving_body", "results.deployment.body", HintKey: "results.deployment.body_hint"),
            new("mode", "results.deployment.mode", "radios", Choices: [.. ProgrammeForms.Of<DeploymentMode>(TeamMarkup.ModeKey, Words)]),
            .. FormField.Texts("terms_", "results.deployment.terms_", "textarea"), FormField.Original(Words),
            new("from", "results.team.first_day", "date"), new("to", "results.team.last_day", "date"), new("share", "results.team.share", HintKey: "results.team.share_hint"),
            new("requested_by", "results.deployment.requested_by", "select", EmptyKey: "results.programme.choose", Choices: await TeamChoices.UnitsAsync(places, ct)),
            new("programme", "results.programme.one", "select", EmptyKey: "results.team.nothing", Choices: TeamChoices.Programmes(listed.Lines)),
            new("framework", "results.deployment.framework", "select", "results.deployment.framework_hint", EmptyKey: "results.team.nothing",
                Choices: [.. (frameworks.IsOk ? frameworks.Value.All : []).Select(f => new Choice(f.Code, f.Title.Current.Text, Language: f.Title.Current.Language))]),
            new("indicator", "results.deployment.indicator", HintKey: "results.deployment.indicator_hint", IsOptional: true),
            new("state", "results.table.state", "radios", Choices: [.. mayEdit ? ProgrammeForms.Of<DeploymentState>(TeamMarkup.StateKey, Words)
                : ProgrammeForms.Of(TeamMarkup.StateKey, Words, DeploymentState.Requested, DeploymentState.Cancelled)]),
            new("reason", "results.deployment.reason", "textarea", "results.deployment.reason_hint", IsOptional: true),
        ];
        if (mayEdit) fields.Insert(fields.FindIndex(f => f.Name == "state"), new("person", "results.deployment.specialist", "select", EmptyKey: "results.deployment.unnamed", Choices: People()));
        return fields;
    }

    private IReadOnlyList<Choice> People() => [.. (Shown!.Inside?.Members ?? []).Select(m => new Choice(m.Person, $"{m.Name}, {m.StationName.Current.Text}"))];
}

using System.CommandLine;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate deliverables update PLAN CODE</c>: what is not named stays as it is.</summary>
internal static class UpdateDeliverableCommand
{
    private static readonly Option<string?> Status = DeliverablesCommand.OneOf("--status", "How far it is.", "planned", "under_way", "done", "dropped");
    private static readonly Option<string?> Due = new("--due") { Description = "New date promised: a day, month, year or two years, like 2023-06; an empty text takes it away.", HelpName = "DATE" };
    private static readonly Option<string?> DoneOn = new("--done-on") { Description = "When it was done.", HelpName = "DATE" };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Code of the unit that holds it from now on.", HelpName = "CODE" };
    private static readonly Option<string?> Owner = new("--owner") { Description = "Who holds it, where that is no unit.", HelpName = "TEXT" };
    private static readonly Option<string?> Link = new("--link") { Description = "Link that proves it, added to its evidence.", HelpName = "ADDRESS" };
    private static readonly Option<string?> Title = new("--title") { Description = "What the link shows.", HelpName = "TEXT" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; needed when a date moves, when it is dropped or taken up again.", HelpName = "TEXT" };

    public static Command Create(Argument<string> plan, Argument<string> code) => OrganisationCommands.Make("update",
        "Say how far a deliverable is, move its date, hand it on, add what proves it.", [plan, code, Status, Due, DoneOn, Unit, Owner, Link, Title, Reason],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<UpdateDeliverable>().HandleAsync(by, new(parsed.GetRequiredValue(plan), parsed.GetRequiredValue(code), null,
                parsed.GetValue(Unit), parsed.GetValue(Owner), parsed.GetValue(Due), DeliverablesCommand.Named<DeliverableStatus>(parsed.GetValue(Status)), parsed.GetValue(DoneOn), parsed.GetValue(Reason),
                parsed.GetValue(Link), parsed.GetValue(Title)), ct),
            (done, words) => Console.WriteLine(words[done.Changed ? "results.deliverable.saved" : "results.deliverable.unchanged"])))
        .WithExamples("mandate deliverables update ilo-reform-2014 19-1 --due 2015-06 --reason \"The tender was repeated.\"",
            "mandate deliverables update ilo-2022-23 A.1-2 --status done --done-on 2023-05 --link https://example.org/portal");
}

using System.CommandLine;
using System.Globalization;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate revision create|approve|decline|list</c>: targets revised, baselines confirmed or restated.</summary>
internal static class RevisionCommand
{
    private const string Sample = "01990c5e-0000-7000-8000-000000000000";

    private static readonly Argument<string> Indicator = new("CODE") { Description = "Code of the indicator, like 3.1.1." };
    private static readonly Option<string?> Only = new("--indicator") { Description = "Code of one indicator (default: all).", HelpName = "CODE" };
    private static readonly Option<int?> Target = new("--target") { Description = "Which of its targets is revised: 1 for the first.", HelpName = "N" };
    private static readonly Option<int?> Baseline = new("--baseline") { Description = "Which of its baselines is confirmed or restated.", HelpName = "N" };
    private static readonly Option<string> Value = new("--value") { Description = "The new figure, like 24 or 7.5; a baseline's own figure confirms it.", HelpName = "FIGURE", Required = true };
    private static readonly Option<string[]> Region = new("--region") { Description = "A region's part of a target, like AFR=7; those not given stay as they were.", HelpName = "CODE=FIGURE" };
    private static readonly Option<bool> Provisional = new("--provisional") { Description = "The baseline is still to be confirmed." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; it stands in the history.", HelpName = "TEXT" };
    private static readonly Argument<Guid> Id = Identifier.Argument("Identifier of the revision, as list --json prints it.");

    public static Command Create() => new("revision", "Revise targets and baselines of an approved framework; the old figures stay.")
    {
        Propose(), Decide("approve", "Put a revised target in force. Nobody approves what they proposed.", true),
        Decide("decline", "Leave the old target in force, with the reason.", false), List(),
    };

    private static Command Propose() => OrganisationCommands.Make("create",
        "Revise a target, which another person approves, or confirm or restate a baseline, which is in force at once.",
        [Indicator, Target, Baseline, Value, Region, Provisional, Reason, ResultsCommand.Framework],
        async (parsed, services, by, ct) =>
        {
            var which = (parsed.GetValue(Target), parsed.GetValue(Baseline)) switch
            {
                ({ } target, null) => string.Create(CultureInfo.InvariantCulture, $"target {target}"),
                (null, { } baseline) => string.Create(CultureInfo.InvariantCulture, $"baseline {baseline}"),
                _ => null,
            };
            var typed = RevisionEntry.Parse(which, parsed.GetValue(Value), parsed.GetValue(Region) ?? []);
            if (!typed.TryGet(out var t)) return Cli.Refuse(services, typed.Problems);
            return CommandOutput.Show(parsed, services, await services.GetRequiredService<ReviseFigure>().HandleAsync(by,
                    new(parsed.GetValue(ResultsCommand.Framework), parsed.GetRequiredValue(Indicator), t.Thing, t.Seq, t.Value, t.Regions,
                        parsed.GetValue(Provisional), parsed.GetValue(Reason)), ct),
                (made, words) => CommandOutput.WriteRows([RevisionText.Cells(made, words)]));
        })
        .WithExamples("mandate revision create 3.1.1 --target 1 --value 33 --region AFR=13 --reason \"Decision GB.347/3\" --as planning@example.org",
            "mandate revision create 1.1.1 --baseline 1 --value 4 --reason \"Final count of 2019\"");

    private static Command Decide(string verb, string says, bool approve) => ActingCommand.Make(verb, says, [Id, Reason],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<DecideRevision>().HandleAsync(by, new(parsed.GetValue(Id), approve, parsed.GetValue(Reason)), ct),
            (_, words) => Console.WriteLine(words[approve ? "results.revision.approved" : "results.revision.declined"])))
        .WithExamples($"mandate revision {verb} {Sample} --as samuel@example.org" + (approve ? "" : " --reason \"Wait for the session.\""));

    private static Command List() => OrganisationCommands.Make("list", "List revisions, the newest first, with old and new figure, who and why.",
        [Only, ResultsCommand.Framework],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ListRevisions>().HandleAsync(by, new(parsed.GetValue(ResultsCommand.Framework), parsed.GetValue(Only)), ct),
            (all, words) => CommandOutput.WriteRows(all.Select(r => RevisionText.Cells(r, words)))))
        .WithExamples("mandate revision list --indicator 3.1.1 --json");
}

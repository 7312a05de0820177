using System.CommandLine;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate team import|list|show</c>: global technical teams, their members and their deployments.</summary>
internal static class TeamCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Folder with the files, or the files themselves (docs/reference/technical-teams-csv.md).", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the team, like GTT-SKILLS." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would change and save nothing." };
    private static readonly Option<string?> State = DeliverablesCommand.OneOf("--state", "One state alone.", "planned", "active", "ended");
    private static readonly Option<string?> Country = new("--country") { Description = "Teams with somebody at work in, or asked for by, this country.", HelpName = "CODE" };
    private static readonly Option<string?> Region = new("--region") { Description = "The same for a region.", HelpName = "CODE" };
    private static readonly Option<string?> Outcome = new("--outcome") { Description = "Teams that serve this outcome or one of its outputs, like ilo-2022-23:5.", HelpName = "FRAMEWORK:CODE" };

    public static Command Create() => new("team", "See the global technical teams, what they serve and where their specialists are deployed.") { Import(), List(), Show() };

    private static Command Import() => OrganisationCommands.Make("import",
        "Import technical teams, their members and deployments: all or nothing; what no row names stays.", [Paths, DryRun],
        async (parsed, services, by, ct) =>
        {
            var files = await ProgrammeCommand.ReadAsync(parsed.GetRequiredValue(Paths), ct);
            return files.TryGet(out var read)
                ? CommandOutput.Show(parsed, services, await services.GetRequiredService<ImportTeams>().HandleAsync(by, new(read, parsed.GetValue(DryRun)), ct), Say)
                : Cli.Refuse(services, files.Problems);
        })
        .WithExamples("mandate team import data/demo/technical-teams --dry-run", "mandate team import deployments.csv --as planning@example.org");

    private static Command List() => OrganisationCommands.Make("list", "List technical teams with their reach, what they serve and where they are deployed.", [State, Country, Region, Outcome],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, (Outcome<ListTeams.Listing>)await services.GetRequiredService<ListTeams>().HandleAsync(by,
                new(DeliverablesCommand.Named<TeamState>(parsed.GetValue(State)), parsed.GetValue(Country), parsed.GetValue(Region), parsed.GetValue(Outcome)), ct),
            (listing, words) => CommandOutput.WriteRows(TeamText.Rows(listing, words))))
        .WithExamples("mandate team list --state active --outcome ilo-2022-23:5", "mandate team list --region AFR --json");

    private static Command Show() => OrganisationCommands.Make("show", "Show a technical team: what it serves, its members and its deployments.", [Code],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ShowTeam>().HandleAsync(by, parsed.GetRequiredValue(Code), ct),
            (shown, words) => CommandOutput.Write(TeamText.Lines(shown, words))))
        .WithExamples("mandate team show GTT-SKILLS-EXAMPLE --json");

    private static void Say(ImportTeams.Result done, Words words) =>
        Console.WriteLine(words[done.IsSaved ? "results.team.imported" : "results.team.would", done.Added, done.Changed, done.Unchanged]);
}

using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Commands;

/// <summary><c>mandate import organisation DIR</c>.</summary>
internal static class ImportOrganisation
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder with any of regions.csv, countries.csv, units.csv, duty_stations.csv." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would change and save nothing." };

    public static Command Create() => OrganisationCommands.Make("organisation",
        "Put regions, countries, units and duty stations in: all or nothing; what a file does not name stays.", [Folder, DryRun], RunAsync)
        .WithExamples("mandate import organisation data/reference --dry-run");

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var folder = parsed.GetRequiredValue(Folder);
        if (!Directory.Exists(folder)) return Cli.Refuse(services, [Problem.NotFound("organisation.import.no_folder", folder)]);
        var dry = parsed.GetValue(DryRun);
        var outcome = await services.GetRequiredService<LoadReference>().HandleAsync(by, new(ReferenceFiles.In(folder), dry), ct);
        return CommandOutput.Show(parsed, services, outcome, (done, words) =>
            Console.WriteLine(words[dry ? "organisation.import.would" : "organisation.import.done", done.Added, done.Changed, done.Unchanged]));
    }
}

using System.CommandLine;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate programme import|list|show</c>: country programmes, their committees and evaluations, and UN cooperation frameworks.</summary>
internal static class ProgrammeCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Folder with the files, or the files themselves (docs/reference/country-programmes-csv.md).", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the programme, like DWCP-SN-2022." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would change and save nothing." };
    private static readonly Option<string?> Country = new("--country") { Description = "One country alone.", HelpName = "CODE" };
    private static readonly Option<string?> Region = new("--region") { Description = "One region alone.", HelpName = "CODE" };
    private static readonly Option<string?> Framework = new("--framework") { Description = "Framework whose period is counted (default: the latest).", HelpName = "CODE" };
    private static readonly Option<string?> Stage = DeliverablesCommand.OneOf("--stage", "One stage alone.", "design", "under_way", "completed");

    public static Command Create() => new("programme", "See what was agreed with countries, who steers it and what it lacks.") { Import(), List(), Show() };

    private static Command Import() => OrganisationCommands.Make("import",
        "Import country programmes and UN cooperation frameworks: all or nothing; what no row names stays.", [Paths, DryRun],
        async (parsed, services, by, ct) =>
        {
            var files = await ReadAsync(parsed.GetRequiredValue(Paths), ct);
            return files.TryGet(out var read)
                ? CommandOutput.Show(parsed, services, await services.GetRequiredService<ImportProgrammes>().HandleAsync(by, new(read, parsed.GetValue(DryRun)), ct), Say)
                : Cli.Refuse(services, files.Problems);
        })
        .WithExamples("mandate programme import data/demo/country-programmes --dry-run", "mandate programme import committee_meetings.csv committee_decisions.csv --as dakar@example.org");

    private static Command List() => OrganisationCommands.Make("list", "List country programmes with what each lacks, and count them by criterion.", [Country, Region, Stage, Framework],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListProgrammes>().HandleAsync(by,
                new(parsed.GetValue(Country), parsed.GetValue(Region), DeliverablesCommand.Named<ProgrammeStage>(parsed.GetValue(Stage)), parsed.GetValue(Framework), IsCounted: true), ct),
            (listing, words) => CommandOutput.WriteRows(ProgrammeText.Rows(listing, words))))
        .WithExamples("mandate programme list --region AFR --stage under_way", "mandate programme list --json");

    private static Command Show() => OrganisationCommands.Make("show", "Show a country programme: what it serves, its committee, decisions and evaluations.", [Code],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ShowProgramme>().HandleAsync(by, parsed.GetRequiredValue(Code), ct),
            (shown, words) => CommandOutput.Write(ProgrammeText.Lines(shown, words))))
        .WithExamples("mandate programme show DWCP-SN-EXAMPLE --json");

    private static void Say(ImportProgrammes.Result done, Words words) =>
        Console.WriteLine(words[done.IsSaved ? "results.programme.imported" : "results.programme.would", done.Added, done.Changed, done.Unchanged]);

    /// <summary>Files, and every CSV file of folders.</summary>
    internal static async Task<Outcome<List<ImportFile>>> ReadAsync(IEnumerable<string> paths, CancellationToken ct)
    {
        var (files, problems) = (new List<ImportFile>(), new List<Problem>());
        foreach (var path in paths.SelectMany(FilesAt))
        {
            var file = await ImportFolder.ReadFileAsync(path, ct);
            if (file.TryGet(out var read)) files.Add(read);
            else problems.AddRange(file.Problems);
        }
        if (problems.Count == 0 && files.Count == 0) problems.Add(Problem.NotFound("kernel.file.no_folder", string.Join(", ", paths)));
        return problems.Count > 0 ? problems : files;
    }

    private static IEnumerable<string> FilesAt(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.csv").Order(StringComparer.Ordinal) : [path];
}

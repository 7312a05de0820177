using System.CommandLine;
using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Commands;

/// <summary><c>mandate cooperation import|projects|show|expenditure …</c>: projects with donors, agreements, money and results.</summary>
internal static class CooperationCommand
{
    private static readonly Argument<string> From = new("PATH") { Description = "Folder, or zip archive, with the files of the portfolio (docs/reference/cooperation-csv.md)." };
    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the project, like RAF-22-02-EX." };
    private static readonly Argument<string> Entries = new("FILE") { Description = "CSV file of the ERP (docs/reference/cooperation-csv.md)." };
    private static readonly Option<string?> Mapping = new("--mapping") { Description = "CSV file of codes of the ERP and the projects that they stand for; kept.", HelpName = "FILE" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would change and save nothing." };
    private static readonly Option<string?> Region = new("--region") { Description = "One region alone.", HelpName = "CODE" };
    private static readonly Option<string?> Donor = new("--donor") { Description = "Projects that this partner funds.", HelpName = "CODE" };
    private static readonly Option<string?> Outcome = new("--outcome") { Description = "Projects that serve this outcome.", HelpName = "CODE" };
    private static readonly Option<string?> Status = DeliverablesCommand.OneOf("--status", "One status alone.", "pipeline", "implementation", "finalisation", "closed", "cancelled", "suspended");

    public static Command Create()
    {
        var command = new Command("cooperation", "Keep the portfolio of projects with donors: agreements, money, results, reports.") { Import(), Projects(), Show(), Expenditure() };
        foreach (var other in PartnershipCommands.All().Concat(ExternalReportCommands.All())) command.Add(other);
        return command;
    }

    private static Command Import() => OrganisationCommands.Make("import", "Put a portfolio in from its CSV files: all or nothing; the same files twice are the same state.", [From, DryRun],
        async (parsed, services, by, ct) =>
        {
            var files = await ReadAsync(parsed.GetRequiredValue(From), ct);
            if (!files.TryGet(out var read)) return Cli.Refuse(services, files.Problems);
            return CommandOutput.Show(parsed, services, await services.GetRequiredService<ImportPortfolio>().HandleAsync(by, new(read, parsed.GetValue(DryRun)), ct), (done, words) =>
            {
                if (parsed.GetValue(DryRun)) CommandOutput.WriteRows(done.Changes.Select(c => (IEnumerable<string>)[SnakeEnum<PlanAction>.Name(c.Action), c.File, c.Key, string.Join("; ", c.Cells.Select(x => $"{x.Column}: {x.Old} → {x.New}"))]));
                Console.WriteLine(ProjectText.Done(done, words));
            });
        }).WithExamples("mandate cooperation import data/demo/cooperation --dry-run", "mandate cooperation import portfolio.zip --as cooperation@example.org");

    private static Command Projects() => OrganisationCommands.Make("projects", "List projects with their donors and their money in US dollars: budget, received, spent.", [Region, Donor, Outcome, Status],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListProjects>().HandleAsync(by,
                new(parsed.GetValue(Region), parsed.GetValue(Donor), parsed.GetValue(Outcome), DeliverablesCommand.Named<ActivityStatus>(parsed.GetValue(Status))), ct),
            (listing, words) => CommandOutput.WriteRows(ProjectText.Rows(listing, words))))
        .WithExamples("mandate cooperation projects --region AFR --status implementation", "mandate cooperation projects --json");

    private static Command Show() => OrganisationCommands.Make("show", "Show a project: from its money to its results.", [Code],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ShowProject>().HandleAsync(by, parsed.GetRequiredValue(Code), ct),
            (shown, words) => CommandOutput.Write(ProjectText.Lines(shown.Sheet, words))))
        .WithExamples("mandate cooperation show RAF-22-02-EX --json");

    private static Command Expenditure() => OrganisationCommands.Make("expenditure", "Bring projects' expenditure in from a file of the ERP: all or nothing; what is known already is left alone.", [Entries, Mapping, DryRun],
        async (parsed, services, by, ct) =>
        {
            var file = await ImportFolder.ReadFileAsync(parsed.GetRequiredValue(Entries), ct);
            var mapping = parsed.GetValue(Mapping) is { } path ? await ImportFolder.ReadFileAsync(path, ct) : null;
            List<Problem> problems = [.. file.Problems, .. mapping?.Problems ?? []];
            return problems.Count > 0 ? Cli.Refuse(services, problems)
                : CommandOutput.Show(parsed, services, await services.GetRequiredService<ImportExpenditure>().HandleAsync(by, new(file.Value, mapping?.Value, parsed.GetValue(DryRun)), ct),
                    (done, words) => Console.WriteLine(ProjectText.Done(done, words)));
        }).WithExamples("mandate cooperation expenditure data/demo/cooperation/accounts/expenditure.csv --mapping data/demo/cooperation/accounts/codes.csv");

    /// <summary>The CSV files of a folder, or those of an archive.</summary>
    internal static async Task<Outcome<IReadOnlyList<ImportFile>>> ReadAsync(string path, CancellationToken ct)
    {
        if (Directory.Exists(path)) return await ImportFolder.ReadUpToAsync(path, name => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase), PortfolioLimits.FileBytes, ct);
        var archive = await ImportFolder.ReadFileAsync(path, ct);
        if (!archive.TryGet(out var file)) return archive.Problems.ToList();
        return file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? new List<ImportFile> { file } : await ImportArchive.UnpackAsync(file, ct);
    }
}

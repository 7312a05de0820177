using System.CommandLine;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate deliverables list|show|import|update</c>: what was promised, by whom, for when, and how far it is.</summary>
internal static class DeliverablesCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder with deliverable_plan.csv and deliverables.csv (docs/reference/deliverables-csv.md)." };
    private static readonly Argument<string> Plan = new("PLAN") { Description = "Code of the plan, like ilo-2022-23." };
    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the deliverable, like A.1-2." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would change and save nothing." };
    private static readonly Option<string?> OnlyPlan = new("--plan") { Description = "One plan alone.", HelpName = "CODE" };
    private static readonly Option<string?> Owner = new("--owner") { Description = "One holder alone: code of a unit or the words that name it; - for those that nobody is named for.", HelpName = "TEXT" };
    private static readonly Option<string?> State = OneOf("--state", "One state alone.", "late", "next", "under_way", "planned", "done", "dropped");

    public static Command Create() => new("deliverables", "See what was promised, what is late and who holds it, and say how far it is.")
    {
        List(), Show(), Import(), UpdateDeliverableCommand.Create(Plan, Code),
    };

    /// <summary>An option that takes the names of states as files and addresses write them.</summary>
    public static Option<string?> OneOf(string name, string says, params string[] names)
    {
        var option = new Option<string?>(name) { Description = says, HelpName = "STATE" };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    /// <summary>The value of such a name (<c>under_way</c>); null: none was given.</summary>
    public static T? Named<T>(string? name) where T : struct, Enum =>
        name is null ? null : Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static Command List() => OrganisationCommands.Make("list", "List deliverables, the late ones first, then those due within 90 days.", [OnlyPlan, Owner, State],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ListDeliverables>().HandleAsync(by, new(parsed.GetValue(OnlyPlan), parsed.GetValue(Owner), Named<Standing>(parsed.GetValue(State))), ct),
            (listing, words) => CommandOutput.WriteRows(DeliverableText.Rows(listing, words))))
        .WithExamples("mandate deliverables list --plan ilo-reform-2014 --state late", "mandate deliverables list --owner PLANNING --json");

    private static Command Show() => OrganisationCommands.Make("show", "Show a deliverable with its evidence and its history.", [Plan, Code],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ShowDeliverable>().HandleAsync(by, new(parsed.GetRequiredValue(Plan), parsed.GetRequiredValue(Code)), ct),
            (shown, words) => CommandOutput.Write(DeliverableText.Lines(shown, words))))
        .WithExamples("mandate deliverables show ilo-2022-23 A.1-2");

    private static Command Import() => OrganisationCommands.Make("import", "Import a plan's deliverables: all or nothing; nothing is removed, and what people changed stays.", [Folder, DryRun],
        async (parsed, services, by, ct) =>
        {
            var files = await ReadAsync(parsed.GetRequiredValue(Folder), ct);
            return files.TryGet(out var read)
                ? CommandOutput.Show(parsed, services, await services.GetRequiredService<ImportDeliverables>().HandleAsync(by, new(read, parsed.GetValue(DryRun)), ct), Say)
                : Cli.Refuse(services, files.Problems);
        })
        .WithExamples("mandate deliverables import data/deliverables/ilo-reform-2014 --dry-run");

    private static void Say(ImportDeliverables.Result done, Words words) => Console.WriteLine(
        words[done.IsSaved ? "results.deliverables.imported" : "results.deliverables.would", done.Plan, done.Added, done.Changed, done.Unchanged]);

    private static async Task<Outcome<List<ImportFile>>> ReadAsync(string folder, CancellationToken ct)
    {
        if (!Directory.Exists(folder)) return Problem.NotFound("kernel.file.no_folder", folder);
        var files = new List<ImportFile>();
        foreach (var name in (string[])["deliverable_plan.csv", "deliverables.csv"])
        {
            var file = await ImportFolder.ReadFileAsync(Path.Combine(folder, name), ct);
            if (!file.IsOk) return file.Problems.ToList();
            files.Add(file.Value);
        }
        return files;
    }
}

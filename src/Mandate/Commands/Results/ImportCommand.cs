using System.CommandLine;
using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate import framework DIR</c> and <c>mandate import undo ID</c>.</summary>
internal static class ImportCommand
{
    // What still fits a terminal; --json tells everything.
    private const int MostRows = 50;

    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder with the CSV files (docs/reference/framework-csv.md)." };
    private static readonly Argument<Guid> ImportId = Identifier.Argument("Identifier that the import printed.");
    private static readonly Option<string?> Code = new("--code") { Description = "Code of the framework, like ilo-2022-23.", HelpName = "CODE" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why an approved framework changes.", HelpName = "TEXT" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would change and save nothing." };

    private static readonly Argument<string> NotesFile = new("FILE") { Description = "CSV file with technical notes (docs/reference/framework-csv.md)." };
    private static readonly Option<string> NotesFramework = new("--framework") { Description = "Code of the framework.", HelpName = "CODE", Required = true };
    private static readonly Option<string?> As = CommonOptions.As();

    public static Command Create() => new("import", "Put a framework, technical notes or the organisation in from files, or undo a framework.") { Framework(), Notes(), ImportMeasuresCommand.Dimensions(), ImportMeasuresCommand.Measures(), ImportOrganisation.Create(), Undo() };

    private static Command Notes()
    {
        var command = new Command("notes", "Import technical notes with their criteria; an indicator whose note differs gets a new version.") { NotesFile, NotesFramework, As };
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, async (services, stop) =>
        {
            var (by, file) = (await AccessAsync(parsed, services, stop), await ImportFolder.ReadFileAsync(parsed.GetRequiredValue(NotesFile), stop));
            if (!by.IsOk) return Cli.Refuse(services, by.Problems);
            if (!file.IsOk) return Cli.Refuse(services, file.Problems);
            var outcome = await services.GetRequiredService<ImportTechnicalNotes>().HandleAsync(by.Value, new(parsed.GetRequiredValue(NotesFramework), file.Value), stop);
            return CommandOutput.Show(parsed, services, outcome, (done, words) => Console.WriteLine(words["results.note.imported", done.Added, done.Unchanged]));
        }, ct));
        return command.WithExamples("mandate import notes data/demo/technical_notes.csv --framework ilo-2022-23");
    }

    private static Task<Outcome<Access>> AccessAsync(ParseResult parsed, IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<ConsoleAccess>().ResolveAsync(parsed.GetValue(As), ct);

    private static Command Framework()
    {
        var command = new Command("framework", "Import a results framework: all or nothing.")
        {
            Folder, Code, Reason, DryRun, As,
        };
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), ct));
        return command.WithExamples("mandate import framework data/ilo-2022-23 --dry-run");
    }

    private static Command Undo()
    {
        var command = new Command("undo", "Put a framework back to what it was before an import.") { ImportId, As };
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, (services, stop) => UndoAsync(parsed, services, stop), ct));
        return command.WithExamples("mandate import undo 01990c5e-0000-7000-8000-000000000000");
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        var folder = parsed.GetRequiredValue(Folder);
        var files = await FrameworkFolder.ReadAsync(folder, ct);
        if (!files.IsOk) return Cli.Refuse(services, files.Problems);
        var input = new ImportFramework.Input(files.Value, parsed.GetValue(Code),
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), Reason: parsed.GetValue(Reason));
        var import = services.GetRequiredService<ImportFramework>();
        var by = await AccessAsync(parsed, services, ct);
        if (!by.IsOk) return Cli.Refuse(services, by.Problems);
        return parsed.GetValue(DryRun)
            ? CommandOutput.Show(parsed, services, await import.PreviewAsync(by.Value, input, ct), Say)
            : CommandOutput.Show(parsed, services, await import.HandleAsync(by.Value, input, ct), Say);
    }

    private static void Say(ImportFramework.Result done, Words words)
    {
        SayIgnored(words, done.Ignored);
        Console.WriteLine(done.ImportId is null
            ? words["results.import.nothing", done.Code]
            : words.Count("results.import.done", done.Added, done.Code, done.Changed, done.Removed, done.Unchanged, done.ImportId));
        Console.WriteLine(words["results.import.holds", Count(done.Tally.Results), Count(done.Tally.Indicators)]);
    }

    private static void Say(ImportFramework.Preview seen, Words words)
    {
        SayIgnored(words, seen.Ignored);
        foreach (var change in seen.Plan.ChangesFirst().Take(MostRows)) WriteChange(change);
        if (seen.Plan.Changes.Count > MostRows) Console.WriteLine(words["results.import.more_rows", seen.Plan.Changes.Count - MostRows]);
        Console.WriteLine(seen.Plan.IsEmpty ? words["results.import.nothing", seen.Code]
            : words.Count("results.import.would", seen.Plan.Count(PlanAction.Add), seen.Code, seen.Plan.Count(PlanAction.Change),
                seen.Plan.Count(PlanAction.Remove), seen.Plan.Unchanged));
    }

    private static void WriteChange(PlanChange change)
    {
        var sign = change.Action switch { PlanAction.Add => '+', PlanAction.Remove => '-', _ => '~' };
        var cells = change.Action == PlanAction.Change
            ? string.Join("; ", change.Cells.Select(c => $"{c.Column}: {c.Old ?? "∅"} → {c.New ?? "∅"}")) : "";
        Console.WriteLine($"{sign} {change.File} {change.Key}  {cells}".TrimEnd());
    }

    private static async Task<int> UndoAsync(ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        var by = await AccessAsync(parsed, services, ct);
        if (!by.IsOk) return Cli.Refuse(services, by.Problems);
        var outcome = await services.GetRequiredService<UndoImport>().HandleAsync(by.Value, new(parsed.GetValue(ImportId)), ct);
        return CommandOutput.Show(parsed, services, outcome,
            (done, words) => Console.WriteLine(words[done.FrameworkRemoved ? "results.undo.removed" : "results.undo.done", done.Code]));
    }

    private static void SayIgnored(Words words, IReadOnlyList<string> ignored)
    {
        if (ignored.Count > 0) Console.Error.WriteLine(Terminal.Harmless(words["results.import.ignored", string.Join(", ", ignored)]));
    }

    private static string Count(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(c => string.Create(CultureInfo.CurrentCulture, $"{c.Value} {c.Key}")));
}

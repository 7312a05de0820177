using System.CommandLine;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate iati import|export --received</c>: what other publishers say.</summary>
internal static class IatiReceivedCommands
{
    // What still fits a terminal; --json tells everything.
    private const int MostRows = 30;

    private static readonly Argument<string[]> Files = new("FILE") { Description = "XML files of the standard, versions 2.01 to 2.03, as they are or packed by gzip.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would become of each activity and save nothing." };
    internal static readonly Option<string?> Publisher = new("--publisher") { Description = "Only of this reporting organisation, by its identifier.", HelpName = "REF" };

    public static Command Import() => OrganisationCommands.Make("import", "Bring activities or organisations of other publishers in: each file whole or not at all.", [Files, DryRun], ImportAsync)
        .WithExamples("mandate iati import partner.xml --dry-run", "mandate iati import partner.xml.gz other.xml --as awa@example.org");

    private static async Task<int> ImportAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var worst = ExitCodes.Ok;
        foreach (var path in parsed.GetRequiredValue(Files))
        {
            // A scope of its own: after a refusal the database's context is done with.
            await using var scope = services.CreateAsyncScope();
            worst = Math.Max(worst, await ImportAsync(parsed, scope.ServiceProvider, by, path, ct));
        }
        return worst;
    }

    private static async Task<int> ImportAsync(ParseResult parsed, IServiceProvider services, Access by, string path, CancellationToken ct)
    {
        if (!File.Exists(path)) return Cli.Refuse(services, [Problem.NotFound("kernel.file.no_file", path)]);
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            using var line = new ProgressLine<ImportReceived.Progress>(services.GetRequiredService<TimeProvider>(), p => Said(services, p));
            var outcome = await services.GetRequiredService<ImportReceived>().HandleAsync(by, new(Path.GetFileName(path), file, parsed.GetValue(DryRun), line), ct);
            line.Dispose();
            return CommandOutput.Show(parsed, services, outcome, Say);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Cli.Refuse(services, [Problem.Unavailable("kernel.file.unreadable_folder", path, e.Message)]);
        }
    }

    /// <summary>What was received, as it came.</summary>
    public static async Task<int> ExportAsync(ParseResult parsed, IServiceProvider services, Access by, string path, bool organisations, CancellationToken ct)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            using var line = new ProgressLine<ImportReceived.Progress>(services.GetRequiredService<TimeProvider>(), p => Said(services, p));
            var filter = new ListReceived.Input(parsed.GetValue(Publisher), Organisations: organisations);
            var outcome = await services.GetRequiredService<ExportReceived>().HandleAsync(by, new(file, filter, line), ct);
            line.Dispose();
            return CommandOutput.Show(parsed, services, outcome, (done, words) => Console.Error.WriteLine(Terminal.Harmless(words.Count("cooperation.iati.exported", done.Activities, path))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Cli.Refuse(services, [Problem.Unavailable("kernel.file.unwritable", path, e.Message)]);
        }
    }

    private static string Said(IServiceProvider services, ImportReceived.Progress at)
    {
        var words = services.GetRequiredService<Words>();
        return words.Count("cooperation.iati.progress", at.Activities, Shown.Size(at.Bytes, words));
    }

    private static void Say(ImportReceived.Result done, Words words)
    {
        var state = done.IsSaved ? "done" : done.Added + done.Changed > 0 ? "would" : "same";
        Console.WriteLine(Terminal.Harmless(words["cooperation.iati.import." + state, done.FileName, Shown.Number(done.Added), Shown.Number(done.Changed), Shown.Number(done.Unchanged), Shown.Number(done.Older)]));
        var telling = done.Changes.Where(c => done.IsSaved ? c.Action == ReceivedAction.Older : true).ToList();
        CommandOutput.WriteRows(telling.Take(MostRows).Select(c => (IEnumerable<string>)[words["cooperation.iati.action." + SnakeEnum<ReceivedAction>.Name(c.Action)], c.Identifier, c.LastUpdated is { } at ? Shown.Moment(at) : ""]));
        if (telling.Count > MostRows) Console.WriteLine(words["cooperation.iati.more", telling.Count - MostRows]);
        foreach (var note in done.Notes.Take(MostRows)) Console.Error.WriteLine(Terminal.Harmless($"{done.FileName}:{note.Line}: {note.Identifier}: {words[note.Code, note.Value, note.Element]}"));
        if (done.NoteCount > MostRows) Console.Error.WriteLine(words["cooperation.iati.more_notes", done.NoteCount - MostRows]);
        if (done.ToMap.Count > 0) Console.Error.WriteLine(words.Count("cooperation.iati.to_map", done.ToMap.Count));
    }
}

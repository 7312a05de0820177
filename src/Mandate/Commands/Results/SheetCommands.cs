using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate results sheet|upload|undo</c>: the round trip of a filled-in file.</summary>
internal static class SheetCommands
{
    // What still fits a terminal; --json tells everything.
    private const int MostRows = 50;

    private static readonly Option<string> Period = new("--period") { Description = "Code of the period, like 2022.", HelpName = "PERIOD", Required = true };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Code of a unit: the countries that it and those below it cover.", HelpName = "CODE" };
    private static readonly Option<string[]> Country = new("--country") { Description = "ISO 3166 code of a country, or ALL; may be given several times.", HelpName = "ISO" };
    private static readonly Option<string> Out = new("--out") { Description = "File to write: .xlsx or .csv.", HelpName = "FILE", Required = true };
    private static readonly Argument<string> File = new("FILE") { Description = "The filled-in .xlsx or .csv file." };
    private static readonly Option<SheetMode> Mode = new("--mode") { Description = "add: only what is not there yet; correct: also change what is there.", HelpName = "MODE", Required = true };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would change, cell by cell, and save nothing." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why approved results are corrected.", HelpName = "TEXT" };
    private static readonly Argument<Guid> UploadId = Identifier.Argument("Identifier that the upload printed.");

    public static Command Sheet() => ActingCommand.Make("sheet", "Write a file with a row for each figure that the account reports, to be filled in and uploaded.",
        [ResultsCommand.Framework, Period, Unit, ResultsCommand.Region, Country, Out], WriteAsync).WithExamples(
            "mandate results sheet --framework ilo-2022-23 --period 2022 --country SN --country GM --out dakar.xlsx --as awa@example.org");

    public static Command Upload() => ActingCommand.Make("upload", "Take a filled-in file back: everything is saved, or nothing and every refusal is told.",
        [File, Mode, DryRun, Reason], UploadAsync).WithExamples(
            "mandate results upload dakar.xlsx --mode add --dry-run --as awa@example.org",
            "mandate results upload dakar.csv --mode correct --reason \"The survey was weighted again.\" --as awa@example.org");

    public static Command Undo() => ActingCommand.Make("undo", "Put the results that an upload touched back to what they were, unless something was built on it.",
        [UploadId], UndoAsync).WithExamples("mandate results undo 01990c5e-0000-7000-8000-000000000000 --as awa@example.org");

    private static async Task<int> WriteAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var path = parsed.GetRequiredValue(Out);
        var framework = await FindAsync(services, by, parsed.GetValue(ResultsCommand.Framework), ct);
        if (!framework.TryGet(out var code)) return Cli.Refuse(services, framework.Problems);
        var input = new DownloadSheet.Input(code, parsed.GetRequiredValue(Period), parsed.GetValue(Unit), parsed.GetValue(ResultsCommand.Region),
            parsed.GetValue(Country), path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? SheetFormat.Csv : SheetFormat.Xlsx);
        var made = await services.GetRequiredService<DownloadSheet>().HandleAsync(by, input, ct);
        if (!made.TryGet(out var sheet)) return Cli.Refuse(services, made.Problems);
        try
        {
            await System.IO.File.WriteAllBytesAsync(path, sheet.Bytes, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Cli.Refuse(services, [Problem.Unavailable("kernel.file.unreadable_folder", path, e.Message)]);
        }
        return CommandOutput.Show<Written>(parsed, services, new Written(path, sheet.Rows), (w, words) => CommandOutput.Write([words["results.sheet.written", w.File, w.Rows]]));
    }

    private sealed record Written(string File, int Rows);

    private static Task<Outcome<string>> FindAsync(IServiceProvider services, Access by, string? code, CancellationToken ct) =>
        services.GetRequiredService<DownloadSheet>().FrameworkAsync(by, code, ct);

    private static async Task<int> UploadAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var file = await SheetFile.ReadAsync(parsed.GetRequiredValue(File), ct);
        if (!file.IsOk) return Cli.Refuse(services, file.Problems);
        var input = new UploadSheet.Input(file.Value, parsed.GetRequiredValue(Mode), Reason: parsed.GetValue(Reason));
        var upload = services.GetRequiredService<UploadSheet>();
        if (!parsed.GetValue(DryRun)) return CommandOutput.Show(parsed, services, await upload.HandleAsync(by, input, ct), Say);
        var preview = await upload.PreviewAsync(by, input, ct);
        var code = CommandOutput.Show(parsed, services, preview, Say);
        return preview.TryGet(out var seen) && seen.Plan.Refused.Count > 0 ? Cli.Refuse(services, seen.Plan.Refused) : code;
    }

    private static void Say(UploadSheet.Preview seen, Words words)
    {
        CommandOutput.Write(seen.Plan.Changes.Take(MostRows).Select(c =>
            $"{Sign(c.Action)} {c.Row} {c.Indicator} {c.Country} {c.Cell} {c.Column}: {c.Old ?? "∅"} → {c.New ?? "∅"}"));
        if (seen.Plan.Changes.Count > MostRows) Console.WriteLine(words["results.import.more_rows", seen.Plan.Changes.Count - MostRows]);
        SaySides(words, seen.Plan.Missing, seen.Plan.Reopened);
        CommandOutput.Write([seen.Plan.IsEmpty && seen.Plan.Refused.Count == 0 ? words["results.sheet.nothing", seen.Framework, seen.Period] : SheetSentence.Of(seen, words)]);
    }

    private static void Say(UploadSheet.Result done, Words words)
    {
        SaySides(words, done.Missing, 0);
        CommandOutput.Write([done.UploadId is null ? words["results.sheet.nothing", done.Framework, done.Period]
            : words.Count("results.sheet.done", done.Added, done.Framework, done.Period, done.Changed, done.Removed, done.Results, done.Unchanged, done.UploadId)]);
    }

    private static void SaySides(Words words, int missing, int reopened)
    {
        if (missing > 0) Console.Error.WriteLine(words["results.sheet.missing", missing]);
        if (reopened > 0) Console.Error.WriteLine(words["results.sheet.reopens", reopened]);
    }

    private static char Sign(PlanAction action) => action switch { PlanAction.Add => '+', PlanAction.Remove => '-', _ => '~' };

    private static async Task<int> UndoAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) =>
        CommandOutput.Show(parsed, services, await services.GetRequiredService<UndoUpload>().HandleAsync(by, new(parsed.GetValue(UploadId)), ct),
            (done, words) => CommandOutput.Write([words["results.upload.undone", done.Framework, done.Period, done.Restored, done.Removed]]));
}

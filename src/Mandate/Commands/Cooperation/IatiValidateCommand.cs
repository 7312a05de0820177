using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Commands;

/// <summary><c>mandate iati validate FILE</c>: needs no database, and so no data directory, unless it is to say where the findings are mended.</summary>
internal static class IatiValidateCommand
{
    private static readonly Argument<string> FileName = new("FILE") { Description = "An IATI activity or organisation file, of any size; - reads standard input." };

    private static readonly Option<int> Most = new("--most")
    {
        Description = "How many findings of each rule to list; of the others the number is told.", HelpName = "NUMBER", DefaultValueFactory = _ => ValidateIati.UsualMost,
    };

    private static readonly Option<bool> Ours = new("--ours") { Description = "The file is the organisation's own: with each finding the address of the page where it is mended, from the database." };

    public static Command Create()
    {
        var command = new Command("validate", "Hold an IATI file against the standard (2.03): its schema, its rules, its codelists; each finding says how to mend it.") { FileName, Most, Ours };
        command.SetAction(RunAsync);
        return command.WithExamples("mandate iati validate activities.xml", "mandate iati validate activities.xml --most 5 --json", "mandate iati validate activities.xml --ours");
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken ct) => !parsed.GetValue(Ours) ? CheckAsync(parsed, FindingLinks.None, ct)
        : Cli.WithServicesAsync(parsed, async (services, stop) => await CheckAsync(parsed, await services.GetRequiredService<ReadFindingLinks>().HandleAsync(Access.Console(Environment.UserName), stop), stop), ct);

    private static async Task<int> CheckAsync(ParseResult parsed, FindingLinks links, CancellationToken ct)
    {
        var words = new Words([Mandate.Kernel.Texts.Module, Mandate.Cooperation.Texts.Module]);
        var path = parsed.GetRequiredValue(FileName);
        if (Open(path) is not { } file) return Missing(path, words);
        await using var _ = file;
        var input = new ValidateIati.Input(path == "-" ? "-" : Path.GetFileName(path), file, Math.Max(1, parsed.GetValue(Most)), Progress(file, words));
        var outcome = await new ValidateIati(TimeProvider.System).HandleAsync(Access.Console(Environment.UserName), input, ct);
        if (parsed.GetValue(CommonOptions.Json)) WriteJson(outcome.Value, words, links);
        else Say(outcome.Value, words, links);
        return outcome.Value.IsValid ? ExitCodes.Ok : ExitCodes.Rule;
    }

    private static Stream? Open(string path)
    {
        try
        {
            return path == "-" ? Console.OpenStandardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Missing(string path, Words words)
    {
        var isDirectory = Directory.Exists(path);
        Console.Error.WriteLine(Terminal.Harmless($"{path}: {words[isDirectory ? "cooperation.iati.directory" : "cooperation.iati.no_file"]}"));
        return isDirectory ? ExitCodes.Rule : ExitCodes.NotFound;
    }

    // After two seconds, and then every second: a line on standard error that writes over itself where somebody watches.
    private static Action<long>? Progress(Stream file, Words words)
    {
        if (Console.IsErrorRedirected || !file.CanSeek) return null;
        var (begun, said, length) = (Stopwatch.GetTimestamp(), 2.0, Math.Max(1, file.Length));
        return read =>
        {
            var elapsed = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            if (elapsed < said) return;
            said = elapsed + 1;
            Console.Error.Write("\r" + words["cooperation.iati.progress", read / 1_000_000, length / 1_000_000, Math.Min(100, read * 100 / length)]);
        };
    }

    private static void Say(ValidateIati.Report report, Words words, FindingLinks links)
    {
        foreach (var f in report.Findings)
            Console.WriteLine(Terminal.Harmless($"{report.FileName}:{f.Line}: {FindingText.Severity(f.Severity, words)} {f.Rule} {f.Element}{(f.Identifier is null ? "" : $" [{f.Identifier}]")}: {FindingText.Sentence(f, words)}{(links.Of(f) is { } link ? $" → {link}" : "")}"));
        foreach (var rule in report.Rules.Where(r => r.NotListed > 0))
            Console.WriteLine(words["cooperation.iati.not_listed", rule.Rule, Number(rule.NotListed)]);
        Console.WriteLine(FindingText.Summary(report, words));
        Console.WriteLine(words[report.IsValid ? "cooperation.iati.valid" : "cooperation.iati.invalid"]);
    }

    private static void WriteJson(ValidateIati.Report report, Words words, FindingLinks links) =>
        Console.WriteLine(JsonSerializer.Serialize(IatiReportJson.Of(report, words, links), JournalJson.Options));

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}

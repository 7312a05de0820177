using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mandate.Kernel;
using Npgsql;

namespace Mandate.Commands;

/// <summary><c>mandate journal</c>: where the journal ends, and whether it is still as it was written.</summary>
internal static class JournalCommand
{
    private static readonly Option<FileInfo?> Anchor = new("--anchor")
    {
        Description = "File with heads kept elsewhere, one in each line as 'mandate journal head' prints them.",
        HelpName = "FILE",
    };

    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create()
    {
        var head = new Command("head", "Print the number, hash and time of the journal's last row, to be kept outside the database.");
        head.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, (services, stop) => HeadAsync(parsed, services, stop), ct));
        var verify = new Command("verify", "Find rows that were edited, deleted, inserted or moved; with --anchor also a cut tail and a chain computed again.") { Anchor };
        verify.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, (services, stop) => VerifyAsync(parsed, services, stop), ct));
        var handlers = new Command("handlers", "Show how far each handler of events has come, and what it could not handle.");
        handlers.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, (services, stop) => HandlersAsync(parsed, services, stop), ct));
        return new Command("journal", "The journal of every change: where it ends, and whether it is as it was written.")
        {
            head.WithExamples("mandate journal head --json >> /somewhere/else/heads.jsonl"),
            verify.WithExamples("mandate journal verify --anchor /somewhere/else/heads.jsonl"),
            handlers.WithExamples("mandate journal handlers"),
        };
    }

    private static async Task<int> HeadAsync(ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        var head = await JournalHead.ReadAsync(services.GetRequiredService<NpgsqlDataSource>(), ct);
        Console.WriteLine(parsed.GetValue(CommonOptions.Json) ? head.ToJson() : head.ToString());
        return ExitCodes.Ok;
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        var anchors = await AnchorsAsync(parsed.GetValue(Anchor), ct);
        if (!anchors.TryGet(out var heads)) return Cli.Refuse(services, anchors.Problems);
        var report = await JournalVerify.RunAsync(services.GetRequiredService<NpgsqlDataSource>(), heads, ct);
        var words = services.GetRequiredService<Words>();
        if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(ToJson(report, words));
        else Write(report, words);
        return report.IsSound ? ExitCodes.Ok : ExitCodes.Rule;
    }

    private static async Task<int> HandlersAsync(ParseResult parsed, IServiceProvider services, CancellationToken ct)
    {
        var states = await HandlerState.ReadAsync(
            services.GetRequiredService<MandateDb>(), services.GetServices<IJournalHandler>(), ct);
        var words = services.GetRequiredService<Words>();
        if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(JsonSerializer.Serialize(states, Format));
        else if (states.Count == 0) Console.Error.WriteLine(words["kernel.journal.handlers.none"]);
        else foreach (var s in states)
            Console.WriteLine(words["kernel.journal.handlers.state", s.Handler, s.Seq ?? 0, s.Behind, s.Parked, string.Join(", ", s.Errors)].TrimEnd(' ', ':', '：'));
        return ExitCodes.Ok;
    }

    private static async Task<Outcome<IReadOnlyList<JournalHead>>> AnchorsAsync(FileInfo? file, CancellationToken ct)
    {
        if (file is null) return Array.Empty<JournalHead>();
        if (!file.Exists) return Problem.NotFound("kernel.journal.anchor.file", file.Name);
        return JournalHead.ReadAll(file.Name, await File.ReadAllLinesAsync(file.FullName, ct));
    }

    private static void Write(JournalReport report, Words words)
    {
        foreach (var finding in report.Findings) Console.WriteLine(finding.In(words));
        if (report.More > 0) Console.WriteLine(words.Count("kernel.journal.verify.more", report.More));
        if (report.IsSound) Console.WriteLine(words.Count("kernel.journal.verify.sound", report.Rows));
        if (report.Anchors == 0) Console.Error.WriteLine(words["kernel.journal.verify.no_anchor"]);
        Console.WriteLine(report.Head);
    }

    private static string ToJson(JournalReport report, Words words) => JsonSerializer.Serialize(new
    {
        report.IsSound,
        report.Rows,
        report.Head,
        report.Anchors,
        Findings = report.Findings.Select(f => new { f.Fault, f.Seq, f.Last, f.Other, Message = f.In(words) }),
        report.More,
    }, Format);
}

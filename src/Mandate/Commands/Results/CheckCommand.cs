using System.CommandLine;
using System.Text.Json;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate check</c>: what in a framework does not agree or cannot be computed.</summary>
internal static class CheckCommand
{
    private static readonly Option<string?> Framework = new("--framework") { Description = "Code of the framework (default: the only one).", HelpName = "CODE" };

    public static Command Create()
    {
        var command = new Command("check", "List what in a framework does not agree or cannot be computed.") { Framework };
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, async (services, stop) =>
        {
            var report = await services.GetRequiredService<CheckFramework>().HandleAsync(
                Access.Console(Environment.UserName), new(parsed.GetValue(Framework)), stop);
            if (!report.TryGet(out var found)) return Cli.Refuse(services, report.Problems);
            var words = services.GetRequiredService<Words>();
            if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(JsonSerializer.Serialize(Plain(found, words), JournalJson.Options));
            else Say(found, words);
            return ExitCodes.Ok;
        }, ct));
        return command.WithExamples("mandate check --framework ilo-2022-23 --json");
    }

    private static object Plain(CheckFramework.Report report, Words words) => new
    {
        report.Framework,
        report.Indicators,
        Findings = report.Findings.Select(f => new
        {
            f.Check, f.Severity, f.File, f.Key, f.Column, f.Figures, Message = FindingWords.Found(words, f), Why = FindingWords.Why(words, f.Check),
        }),
    };

    private static void Say(CheckFramework.Report report, Words words)
    {
        foreach (var group in report.Findings.GroupBy(f => f.Check))
        {
            Console.WriteLine($"{FindingWords.Name(words, group.Key)} [{group.Key}] ({group.Count()})");
            foreach (var finding in group) Console.WriteLine($"  {finding.File}:{finding.Key}:{finding.Column}: {FindingWords.Found(words, finding)}");
            Console.WriteLine($"  → {FindingWords.Why(words, group.Key)}");
        }
        Console.Error.WriteLine(words["results.check.total", report.Findings.Count, report.Indicators]);
    }
}

using System.CommandLine;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate framework approve|publish|withdraw|open|close</c>.</summary>
internal static class FrameworkCommand
{
    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the framework." };
    private static readonly Argument<string> Period = new("PERIOD") { Description = "Code of the period, like 2022." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; needed to open a closed period again.", HelpName = "TEXT" };
    private static readonly Option<string?> As = CommonOptions.As();

    public static Command Create()
    {
        var command = new Command("framework", "Approve a framework, publish it, open and close its periods, say how it is reviewed.")
        {
            Approve(), Publish("publish", "Open an approved framework to readers who have not signed in.", true),
            Publish("withdraw", "Close a framework to readers who have not signed in.", false),
            Switch("open", "Open a reporting period.", true), Switch("close", "Close a reporting period: it takes no more results.", false),
            FrameworkReviewCommands.Levels(), SdgCommand.Create(), LinkCommands.Create(),
        };
        foreach (var verb in PeriodCommands.All()) command.Add(verb);
        return command;
    }

    private static Command Approve() => Command("approve", "Approve a framework: results can be reported against it.", [Code, Reason, As],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ApproveFramework>().HandleAsync(by, new(parsed.GetRequiredValue(Code), Reason: parsed.GetValue(Reason)), ct),
            (done, words) => Console.WriteLine(words["results.framework.approved", done.Code, string.Join(", ", done.Periods)])))
        .WithExamples("mandate framework approve ilo-2022-23");

    private static Command Publish(string verb, string says, bool open) => Command(verb, says, [Code, As],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<PublishFramework>().HandleAsync(by, new(parsed.GetRequiredValue(Code), open), ct),
            (done, words) => Console.WriteLine(words[done.IsPublic ? "results.framework.is_public" : "results.framework.not_public", done.Code])))
        .WithExamples($"mandate framework {verb} ilo-2022-23");

    private static Command Switch(string verb, string says, bool open) => Command(verb, says, [Code, Period, Reason, As],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<SwitchPeriod>().HandleAsync(by,
                new(parsed.GetRequiredValue(Code), parsed.GetRequiredValue(Period), open, Reason: parsed.GetValue(Reason)), ct),
            (done, words) => Console.WriteLine(words[done.IsOpen ? "results.period.is_open" : "results.period.is_closed", done.Period, done.Framework])))
        .WithExamples($"mandate framework {verb} ilo-2022-23 2022" + (open ? " --reason \"a late result of Lima\"" : ""));

    private static Command Command(string verb, string says, IEnumerable<Symbol> asked,
        Func<ParseResult, IServiceProvider, Access, CancellationToken, Task<int>> run)
    {
        var command = new Command(verb, says);
        foreach (var symbol in asked)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, async (services, stop) =>
        {
            var by = await services.GetRequiredService<ConsoleAccess>().ResolveAsync(parsed.GetValue(As), stop);
            return by.IsOk ? await run(parsed, services, by.Value, stop) : Cli.Refuse(services, by.Problems);
        }, ct));
        return command;
    }
}

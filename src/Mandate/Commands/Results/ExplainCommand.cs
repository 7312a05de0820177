using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate results explain CODE</c>: why an indicator's figure is what it is.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Indicator = new("CODE") { Description = "Code of the indicator, like 3.1.1." };

    private static readonly Option<DateOnly?> Known = new("--known") { Description = "As it was known at the end of this day, like 2023-03-01 (default: now).", HelpName = "DATE" };

    private static readonly Option<string?> Period = new("--period") { Description = "One period alone.", HelpName = "CODE" };

    private static readonly Option<string?> Part = new("--part") { Description = "One option of a dimension, like sex=F.", HelpName = "KEY" };

    private static readonly Option<bool> AsCsv = new("--csv") { Description = "Every report behind the figure as CSV, one row each; of a computed indicator, every source." };

    // Down to what was reported, however the frameworks lean on each other.
    private const int AllLevels = 9;

    public static Command Create() => OrganisationCommands.Make("explain",
        "Say why a figure is what it is: value, target, baseline, progress, rule, and each result with its evidence, reporter and approver.\n\n"
        + "Everything is shown, names included: whoever has this console has the data. With --as: what that account may see.",
        [Indicator, ResultsCommand.Framework, ResultsCommand.Region, Period, Part, Known, AsCsv],
        (parsed, services, by, ct) => parsed.GetValue(AsCsv) ? ListAsync(parsed, services, by, ct) : ExplainAsync(parsed, services, by, ct))
        .WithExamples("mandate results explain 3.1.1", "mandate results explain 3.1.1 --region AFR --json", "mandate results explain 3.1.1 --known 2023-03-01",
            "mandate results explain 3.1.1 --period 2022 --csv", "mandate results explain C.2.1");

    private static async Task<int> ExplainAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) => CommandOutput.Show(parsed, services,
        await services.GetRequiredService<ExplainFigure>().HandleAsync(by,
            Asked(parsed) with { Levels = AllLevels }, ct),
        (explanation, words) => CommandOutput.Write(new ExplanationText(explanation, words).Lines()));

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var reports = await ReportsAsync(parsed, services, by, ct);
        if (reports.IsOk || reports.Problems[0].Code != ListContributions.ComputedCode) return CommandOutput.Show(parsed, services, reports, (list, _) => Console.Write(ContributionsCsv.Of(list)));
        return CommandOutput.Show(parsed, services, await services.GetRequiredService<ExplainFigure>().HandleAsync(by, Asked(parsed), ct), (e, _) => Console.Write(SourcesCsv.Of(e)));
    }

    // Reports as they once were are not listed; what a computed figure was made from is.
    private static async Task<bool> NotComputedAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) =>
        await services.GetRequiredService<ExplainFigure>().HandleAsync(by, Asked(parsed), ct) is not { IsOk: true, Value.Computation: not null };

    private static ExplainFigure.Input Asked(ParseResult parsed) => new(parsed.GetValue(ResultsCommand.Framework), parsed.GetRequiredValue(Indicator),
        parsed.GetValue(ResultsCommand.Region), Known: parsed.GetValue(Known) is { } day ? KnownOn.EndOf(day) : null)
    { Period = parsed.GetValue(Period), Part = parsed.GetValue(Part) };

    private static async Task<Outcome<ContributionList>> ReportsAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) =>
        parsed.GetValue(Known) is not null && await NotComputedAsync(parsed, services, by, ct) ? Problem.Rule("results.explain.part_not_past", "--known") : await services.GetRequiredService<ListContributions>().HandleAsync(by, new(parsed.GetValue(ResultsCommand.Framework), parsed.GetRequiredValue(Indicator),
            parsed.GetValue(ResultsCommand.Region), parsed.GetValue(Period), parsed.GetValue(Part)), ct);
}

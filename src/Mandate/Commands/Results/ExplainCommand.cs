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

    private static readonly Option<bool> AsCsv = new("--csv") { Description = "Every report behind the figure as CSV, one row each." };

    public static Command Create() => OrganisationCommands.Make("explain",
        "Say why a figure is what it is: value, target, baseline, progress, rule, and each result with its evidence, reporter and approver.\n\n"
        + "Everything is shown, names included: whoever has this console has the data. With --as: what that account may see.",
        [Indicator, ResultsCommand.Framework, ResultsCommand.Region, Period, Part, Known, AsCsv],
        (parsed, services, by, ct) => parsed.GetValue(AsCsv) ? ListAsync(parsed, services, by, ct) : ExplainAsync(parsed, services, by, ct))
        .WithExamples("mandate results explain 3.1.1", "mandate results explain 3.1.1 --region AFR --json", "mandate results explain 3.1.1 --known 2023-03-01",
            "mandate results explain 3.1.1 --period 2022 --csv");

    private static async Task<int> ExplainAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) => CommandOutput.Show(parsed, services,
        await services.GetRequiredService<ExplainFigure>().HandleAsync(by,
            new(parsed.GetValue(ResultsCommand.Framework), parsed.GetRequiredValue(Indicator), parsed.GetValue(ResultsCommand.Region),
                Known: parsed.GetValue(Known) is { } day ? KnownOn.EndOf(day) : null)
            {
                Period = parsed.GetValue(Period), Part = parsed.GetValue(Part),
            }, ct),
        (explanation, words) => CommandOutput.Write(new ExplanationText(explanation, words).Lines()));

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) => CommandOutput.Show(parsed, services,
        parsed.GetValue(Known) is not null ? Problem.Rule("results.explain.part_not_past", "--known") : await services.GetRequiredService<ListContributions>().HandleAsync(by, new(parsed.GetValue(ResultsCommand.Framework), parsed.GetRequiredValue(Indicator),
            parsed.GetValue(ResultsCommand.Region), parsed.GetValue(Period), parsed.GetValue(Part)), ct),
        (list, _) => Console.Write(ContributionsCsv.Of(list)));
}

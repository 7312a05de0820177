using System.CommandLine;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate results explain CODE</c>: why an indicator's figure is what it is.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Indicator = new("CODE") { Description = "Code of the indicator, like 3.1.1." };

    private static readonly Option<DateOnly?> Known = new("--known") { Description = "As it was known at the end of this day, like 2023-03-01 (default: now).", HelpName = "DATE" };

    public static Command Create() => OrganisationCommands.Make("explain",
        "Say why a figure is what it is: value, target, baseline, progress, rule, and each result with its evidence, reporter and approver.\n\n"
        + "Everything is shown, names included: whoever has this console has the data. With --as: what that account may see.",
        [Indicator, ResultsCommand.Framework, ResultsCommand.Region, Known],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ExplainFigure>().HandleAsync(by,
                new(parsed.GetValue(ResultsCommand.Framework), parsed.GetRequiredValue(Indicator), parsed.GetValue(ResultsCommand.Region),
                    Known: parsed.GetValue(Known) is { } day ? KnownOn.EndOf(day) : null), ct),
            (explanation, words) => CommandOutput.Write(new ExplanationText(explanation, words).Lines())))
        .WithExamples("mandate results explain 3.1.1", "mandate results explain 3.1.1 --region AFR --json", "mandate results explain 3.1.1 --known 2023-03-01");
}

using System.CommandLine;
using Mandate.Kernel;
using Mandate.Results;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate results recompute</c>: every kept figure again from its results.</summary>
internal static class RecomputeCommand
{
    private static readonly Option<string?> Framework = new("--framework") { Description = "Code of the framework (default: all of them).", HelpName = "CODE" };

    public static Command Create() => OrganisationCommands.Make("recompute",
        "Compute the kept figures again from the approved results, and say which were not what these come to. On sound data none changes.",
        [Framework],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<RecomputeFigures>().HandleAsync(by, new(parsed.GetValue(Framework)), ct), Say))
        .WithExamples("mandate results recompute --framework ilo-2022-23");

    private static void Say(RecomputeFigures.Recomputed done, Words words)
    {
        foreach (var figure in done.Figures)
            Console.WriteLine(string.Join('\t', figure.Framework, figure.Indicator, figure.Region, Moved(figure, words)));
        Console.Error.WriteLine(words["results.recompute.done", done.Indicators, done.Changed]);
    }

    private static string Moved(RecomputeFigures.Difference figure, Words words) => figure.Before == figure.After
        ? words["results.recompute.counts"] : $"{Number(figure.Before, words)} → {Number(figure.After, words)}";

    private static string Number(decimal? value, Words words) => value is { } v ? Shown.Number(v) : words["results.missing.not_reported"];
}

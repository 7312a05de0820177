using System.CommandLine;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate results series CODE</c>: an indicator through the frameworks before and after its own.</summary>
internal static class SeriesCommand
{
    private static readonly Argument<string> Indicator = new("CODE") { Description = "Code of the indicator, like 7.3.1." };
    private static readonly Option<string?> Region = new("--region") { Description = "One region alone, like AFR.", HelpName = "CODE" };
    private static readonly Option<bool> Csv = new("--csv") { Description = "The same as CSV." };

    public static Command Create() => OrganisationCommands.Make("series",
        "Show an indicator's figures across frameworks, through those it followed and those that follow it, and where the series breaks and why.",
        [Indicator, ResultsCommand.Framework, Region, Csv],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ReadLongSeries>().HandleAsync(by, new(parsed.GetValue(ResultsCommand.Framework), parsed.GetRequiredValue(Indicator), parsed.GetValue(Region)), ct),
            (series, words) => Write(series, parsed.GetValue(Csv), words)))
        .WithExamples("mandate results series 7.3.1 --framework ilo-2022-23", "mandate results series 7.3.1 --framework ilo-2022-23 --csv");

    private static void Write(LongSeries series, bool csv, Words words)
    {
        if (csv) Console.Write(LongSeriesCsv.Of(series, words));
        else CommandOutput.Write(LongSeriesText.Lines(series, words));
    }
}

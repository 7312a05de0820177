using System.CommandLine;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate results report</c>: a country's result with its evidence, all or nothing.</summary>
internal static class ReportCommand
{
    private static readonly Option<string> Indicator = new("--indicator") { Description = "Code of the indicator, like 3.1.1.", HelpName = "CODE", Required = true };
    private static readonly Option<string> Country = new("--country") { Description = "ISO 3166 code of the country, like SN.", HelpName = "ISO", Required = true };
    private static readonly Option<string> Period = new("--period") { Description = "Code of the period, like 2022.", HelpName = "PERIOD", Required = true };
    private static readonly EntryOptions Entry = new();

    public static Command Create() => ActingCommand.Make("report",
        "Report a result of a country as a draft, with its evidence: everything is saved, or nothing and every problem is told.",
        [ResultsCommand.Framework, Indicator, Country, Period, .. Entry.All], RunAsync).WithExamples(
            "mandate results report --indicator 3.1.1 --country SN --period 2022 --as awa@example.org --narrative \"A law was adopted.\" --evidence-link https://example.org/law --title \"The law\" --submit",
            "mandate results report --indicator 1.3.1 --country SN --period 2022 --as awa@example.org --narrative-language fr --narrative \"Une loi a été adoptée.\" --criterion 1=yes --criterion 2=yes --evidence-file law.pdf");

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var input = new ReportWithEvidence.Input(parsed.GetValue(ResultsCommand.Framework), parsed.GetRequiredValue(Indicator),
            parsed.GetValue(Country), parsed.GetValue(Period), Entry.Entry(parsed), EntryOptions.Evidence(parsed), Entry.Submit(parsed));
        var outcome = await services.GetRequiredService<ReportWithEvidence>().HandleAsync(by, input, ct);
        return await SavedOutput.ShowAsync(parsed, services, by, outcome, ct);
    }
}

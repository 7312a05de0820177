using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate import dimensions FILE</c> and <c>mandate import measures FILE</c>.</summary>
internal static class ImportMeasuresCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "CSV file (docs/reference/framework-csv.md)." };
    private static readonly Option<string> Framework = new("--framework") { Description = "Code of the framework.", HelpName = "CODE", Required = true };
    private static readonly Option<string?> As = CommonOptions.As();

    public static Command Dimensions()
    {
        var command = new Command("dimensions", "Import dimensions and their options: titles, and the day from which an option is retired. Nothing is deleted.") { File, As };
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, async (services, stop) =>
        {
            var (by, file) = await ReadAsync(parsed, services, stop);
            if (!by.IsOk) return Cli.Refuse(services, by.Problems);
            if (!file.IsOk) return Cli.Refuse(services, file.Problems);
            var outcome = await services.GetRequiredService<ImportDimensions>().HandleAsync(by.Value, new(file.Value), stop);
            return CommandOutput.Show(parsed, services, outcome, (done, words) => Console.WriteLine(words["results.dimension.imported", done.Added, done.Changed, done.Unchanged]));
        }, ct));
        return command.WithExamples("mandate import dimensions data/reference/dimensions.csv");
    }

    public static Command Measures()
    {
        var command = new Command("measures", "Say for which places indicators are measured, whether they are cumulative, between which bounds they lie and by what they are broken down.") { File, Framework, As };
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, async (services, stop) =>
        {
            var (by, file) = await ReadAsync(parsed, services, stop);
            if (!by.IsOk) return Cli.Refuse(services, by.Problems);
            if (!file.IsOk) return Cli.Refuse(services, file.Problems);
            var outcome = await services.GetRequiredService<ImportMeasures>().HandleAsync(by.Value, new(parsed.GetRequiredValue(Framework), file.Value), stop);
            return CommandOutput.Show(parsed, services, outcome, (done, words) => Console.WriteLine(words["results.measure.imported", done.Changed, done.Unchanged]));
        }, ct));
        return command.WithExamples("mandate import measures data/demo/measures.csv --framework ilo-2022-23");
    }

    private static async Task<(Outcome<Access> By, Outcome<ImportFile> File)> ReadAsync(ParseResult parsed, IServiceProvider services, CancellationToken ct) =>
        (await services.GetRequiredService<ConsoleAccess>().ResolveAsync(parsed.GetValue(As), ct), await ImportFolder.ReadFileAsync(parsed.GetRequiredValue(File), ct));
}

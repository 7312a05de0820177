using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary>What a command that changed a result says: its identifier alone on standard output, for scripts; where it stands beside it.</summary>
internal static class SavedOutput
{
    public static async Task<int> ShowAsync(
        ParseResult parsed, IServiceProvider services, Access by, Outcome<SavedResult> outcome, CancellationToken ct)
    {
        var code = CommandOutput.Show(parsed, services, outcome, (saved, _) => Console.WriteLine(saved.Id));
        if (outcome.TryGet(out var saved)) await SayAsync(services, by, saved, ct);
        return code;
    }

    private static async Task SayAsync(IServiceProvider services, Access by, SavedResult saved, CancellationToken ct)
    {
        var words = services.GetRequiredService<Words>();
        var shown = await services.GetRequiredService<ShowResult>().HandleAsync(by, saved.Id, ct);
        if (!shown.TryGet(out var r)) return;
        await Console.Error.WriteLineAsync(words["results.command.stands", r.Indicator, r.CountryName, r.Period, ShownText.StatusOf(r, words)]);
        if (r.Status != CountryResultStatus.Approved) return;
        var figure = await services.GetRequiredService<ExplainFigure>().HandleAsync(by, new(r.Framework, r.Indicator), ct);
        if (figure.TryGet(out var e)) await Console.Error.WriteLineAsync(words["results.command.figure", r.Indicator, ExplanationText.Sentence(e, words)]);
    }
}

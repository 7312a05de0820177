using System.CommandLine;
using System.Text.Json;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate results indicators</c>: every indicator with baseline, target, figure and state.</summary>
internal static class IndicatorsCommand
{
    public static Command Create()
    {
        var command = new Command("indicators", "List a framework's indicators: baseline, target, achieved, state, as whoever has this console may see it: all of it.")
        {
            ResultsCommand.Framework, ResultsCommand.Region,
        };
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, async (services, stop) =>
        {
            var table = await services.GetRequiredService<ReadFrameworkTable>().HandleAsync(
                Access.Console(Environment.UserName), new(parsed.GetValue(ResultsCommand.Framework), parsed.GetValue(ResultsCommand.Region)), stop);
            if (!table.TryGet(out var t)) return Cli.Refuse(services, table.Problems);
            if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(JsonSerializer.Serialize(t.Lines.Select(Plain), JournalJson.Options));
            else foreach (var line in t.Lines) Console.WriteLine(Line(line, services.GetRequiredService<Words>()));
            return ExitCodes.Ok;
        }, ct));
        return command.WithExamples("mandate results indicators --framework ilo-2022-23 --json");
    }

    private static object Plain(IndicatorLine l) => new
    {
        l.Code, Title = l.Title.Current.Text, l.Level, l.Unit, l.Kind, l.Part, l.Region, l.Baseline, l.TargetKind, l.Target,
        l.TargetUnit, l.TargetText, l.Achieved, Of = l.Whole, l.IsComputed, l.Due, l.ApprovedResults, l.OpenResults, l.Progress.State, l.Progress.Reason, l.Progress.Share,
    };

    private static string Line(IndicatorLine l, Words words) => string.Join('\t',
        l.Code, Number(l.Baseline?.Value), Number(l.Target) ?? l.TargetText, l.TargetUnit, Number(l.Achieved),
        words[StateMarkup.WordKey((State)l.Progress.State)], l.Title.Current.Text);

    private static string? Number(decimal? value) => value is { } v ? Shown.Number(v) : null;
}

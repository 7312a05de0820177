using System.CommandLine;
using System.Globalization;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate framework sdg</c>: which SDG targets which outcome serves.</summary>
internal static class SdgCommand
{
    private static readonly Option<int?> Goal = new("--goal") { Description = "One goal alone.", HelpName = "NUMBER" };
    private static readonly Option<string?> Outcome = new("--outcome") { Description = "One outcome alone.", HelpName = "CODE" };
    private static readonly Option<bool> OnlyNew = new("--new") { Description = "Only what was added since the last biennium." };

    public static Command Create() => OrganisationCommands.Make("sdg", "List the SDG targets that a framework serves, with outcomes and SDG indicators.",
        [ResultsCommand.Framework, Goal, Outcome, OnlyNew],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ReadSdgMap>().HandleAsync(by,
                new(parsed.GetValue(ResultsCommand.Framework), parsed.GetValue(Goal), parsed.GetValue(Outcome), parsed.GetValue(OnlyNew)), ct),
            (map, words) => CommandOutput.WriteRows(map.Lines.Select(l => (IEnumerable<string>)[l.SdgGoal.ToString(CultureInfo.InvariantCulture), l.SdgTarget,
                l.AllOutcomes ? words["results.sdg.all"] : string.Join(' ', l.Outcomes), string.Join(' ', l.SdgIndicators), l.IsNew ? words["results.sdg.new"] : "", l.Title.Current.Text]))))
        .WithExamples("mandate framework sdg --framework ilo-2022-23 --new");
}

using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The answers that forms about country programmes and technical teams offer, and the labels of their fields.</summary>
internal static class ProgrammeForms
{
    public static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Title"] = "results.programme.title", ["From"] = "results.programme.from", ["To"] = "results.programme.to", ["Stage"] = "results.programme.stage",
        ["SignedOn"] = "results.programme.signed_on", ["UnitId"] = "results.programme.unit", ["CooperationFrameworkId"] = "results.cooperation.one",
        ["UnAlignment"] = "results.programme.un_alignment", ["UnAlignmentNote"] = "results.programme.un_note", ["Standards"] = "results.cooperation.standards",
        ["StandardsEvidence"] = "results.cooperation.standards_evidence", ["StandardsLink"] = "results.cooperation.standards_link", ["Trained"] = "results.cooperation.trained",
        ["TrainedEvidence"] = "results.cooperation.trained_evidence", ["TrainedLink"] = "results.cooperation.trained_link", ["Name"] = "results.committee.name", ["Side"] = "results.committee.side",
        ["Role"] = "results.committee.role", ["Since"] = "results.committee.first_day", ["Until"] = "results.committee.last_day", ["HeldOn"] = "results.committee.held_on",
        ["Minutes"] = "results.committee.minutes", ["Text"] = "results.committee.decision", ["Due"] = "results.deliverable.due", ["State"] = "results.table.state",
        ["Kind"] = "results.evaluation.kind", ["PlannedOn"] = "results.evaluation.planned_on", ["DoneOn"] = "results.evaluation.done_on", ["Link"] = "results.evaluation.report",
        ["Findings"] = "results.evaluation.findings",
    };

    public static IEnumerable<Choice> Of<T>(Func<T, string> key, Words words) where T : struct, Enum => Of(key, words, Enum.GetValues<T>());

    public static IEnumerable<Choice> Of<T>(Func<T, string> key, Words words, params IEnumerable<T> values) where T : struct, Enum =>
        values.Select(v => new Choice(SnakeEnum<T>.Name(v), words[key(v)]));

    public static IEnumerable<Choice> Languages(Words words) => LanguageList.Codes.Select(l => new Choice(l, words["results.programme.language." + l]));

    /// <summary>The countries whose programmes <paramref name="by"/> may write.</summary>
    public static async Task<List<Choice>> CountriesAsync(Places places, Access by, CancellationToken ct) =>
        [.. (await places.CountriesForAsync(by, ResultsFunctions.EditProgrammes, null, ct))
            .Select(c => new Choice(c.Code, c.Name.Current.Text, Language: c.Name.Current.Language)).OrderBy(c => c.Text, StringComparer.CurrentCulture)];

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

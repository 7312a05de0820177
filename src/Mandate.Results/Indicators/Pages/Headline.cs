using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What an indicator's figure says, as a sentence.</summary>
internal static class Headline
{
    /// <summary>"18 of 24 organizations by 30 June 2023."</summary>
    public static string Figure(FigureExplanation e, Words words)
    {
        var end = e.Goal()?.Due ?? e.To;
        var by = Shown.Date(e.On < end ? e.On : end);
        var target = e.Goal()?.Progress.Target is { } wanted ? Shown.Number(wanted, 2) : null;
        return (e.Value, target) switch
        {
            (null, null) => words["results.headline.nothing", e.Unit],
            (null, _) => words["results.headline.nothing_yet", target, e.Unit, Shown.Date(end)],
            ({ } value, null) => words["results.headline.value", Shown.Number(value, 2), e.Unit, by],
            ({ } value, _) => words["results.headline.of", Shown.Number(value, 2), target, e.Unit, by],
        };
    }

    /// <summary>"On course: Africa, Americas; not yet reported: Arab States." Empty where targets are not split by region.</summary>
    public static string Regions(FigureExplanation e, Words words)
    {
        var groups = e.Regions.Where(r => r.Progress is not null && (r.Target > 0 || r.Value is not null))
            .GroupBy(r => WordOf(r.Progress!)).OrderBy(g => g.Min(r => r.Progress!.State))
            .Select(g => words["results.headline.group", words[g.Key], string.Join(words["results.list.separator"], g.Select(r => r.Name))]).ToList();
        return groups.Count == 0 ? "" : (string.Join(words["results.list.groups"], groups) + words["results.list.end"]).ToUpperFirst();
    }

    /// <summary>"Africa: 12 (countries: 5)"; without its one place where it is measured for the whole organisation.</summary>
    public static string Reached(ExplainedRegion r, Words words)
    {
        var value = r.Value is { } v ? Shown.Number(v, 2) : words["results.missing.not_reported"];
        return r.Code == CountryResult.WholeOrganisation ? words["results.headline.group", r.Name, value] : words["results.why.region", r.Name, value, r.Countries.Count];
    }

    private static string WordOf(ProgressReading reading) =>
        reading.Reached ? "results.headline.reached" : "results.headline." + StateOf(reading) switch
        {
            State.OnCourse => "on_course",
            State.Behind => "behind",
            State.AtRisk => "at_risk",
            _ => "not_reported",
        };

    public static State StateOf(ProgressReading reading) => reading.State switch
    {
        ProgressState.OnCourse => State.OnCourse,
        ProgressState.Behind => State.Behind,
        ProgressState.AtRisk => State.AtRisk,
        _ => State.NoData,
    };
}

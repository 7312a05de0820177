using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>What a project must be as a whole, by form and by file alike. Pure.</summary>
internal static class ProjectRules
{
    public const int LongestName = 300;

    public const int LongestText = 4_000;

    /// <summary>Every rule that the project breaks; the place is the file and column where it is mended.</summary>
    public static IEnumerable<Problem> Check(Project p, DateOnly today) => [.. Dates(p, today), .. Shares(p)];

    public static IEnumerable<Problem> Dates(Project p, DateOnly today)
    {
        const string file = "projects.csv";
        if (p.PlannedEnd < p.PlannedStart) yield return At(file, "planned_end", "cooperation.project.end_before_start", p.Code);
        if (p.ActualEnd < (p.ActualStart ?? p.PlannedStart)) yield return At(file, "actual_end", "cooperation.project.end_before_start", p.Code);
        if (p.ActualStart > today) yield return At(file, "actual_start", "cooperation.project.future", p.Code);
        if (p.ActualEnd > today) yield return At(file, "actual_end", "cooperation.project.future", p.Code);
        if (p.ActualEnd is not null && p.ActualStart is null) yield return At(file, "actual_start", "cooperation.project.never_began", p.Code);
        if (p.Status is ActivityStatus.Implementation or ActivityStatus.Finalisation or ActivityStatus.Closed && p.ActualStart is null)
            yield return At(file, "actual_start", "cooperation.project.status_needs_start", p.Code);
        if (p.Status is ActivityStatus.Finalisation or ActivityStatus.Closed && p.ActualEnd is null)
            yield return At(file, "actual_end", "cooperation.project.status_needs_end", p.Code);
        if (p.Status is ActivityStatus.Pipeline && p.ActualStart is not null) yield return At(file, "status", "cooperation.project.pipeline_began", p.Code);
    }

    /// <summary>Countries with the regions of each vocabulary, the sectors of each vocabulary, and the outputs: each add up to 100 exactly.</summary>
    public static IEnumerable<Problem> Shares(Project p)
    {
        var countries = p.Countries.Sum(c => c.Percent);
        if (p.Countries.Count + p.Regions.Count == 0) yield return At("project_countries.csv", "country", "cooperation.project.no_place", p.Code);
        else if (p.Regions.Count == 0 && countries != 100) yield return At("project_countries.csv", "percent", "cooperation.project.places_sum", p.Code, countries);
        foreach (var v in p.Regions.GroupBy(r => r.Vocabulary, StringComparer.Ordinal))
            if (countries + v.Sum(r => r.Percent) is var sum and not 100) yield return At("project_regions.csv", "percent", "cooperation.project.places_sum", p.Code, sum);
        foreach (var v in p.Sectors.GroupBy(s => s.Vocabulary, StringComparer.Ordinal))
            if (v.Sum(s => s.Percent) is var sum and not 100) yield return At("project_sectors.csv", "percent", "cooperation.project.sectors_sum", p.Code, v.Key, sum);
        if (p.Outputs.Count > 0 && p.Outputs.Sum(o => o.Percent) is var outputs and not 100)
            yield return At("project_outputs.csv", "percent", "cooperation.project.outputs_sum", p.Code, outputs);
        if (p.HumanitarianScopes.Count > 0 && !p.IsHumanitarian) yield return At("projects.csv", "humanitarian", "cooperation.project.not_humanitarian", p.Code);
    }

    /// <summary>A budget's period is a year at most: from a day to the day before it, a year later.</summary>
    public static bool IsWithinYear(DateOnly from, DateOnly to) => from <= to && to < from.AddYears(1);

    /// <summary>An address that nobody on the way can read or change.</summary>
    public static bool IsLink(string text) => text.Length <= 2_000 && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
        && address.UserInfo.Length == 0 && !text.Any(char.IsWhiteSpace);

    private static Problem At(string file, string column, string code, params object?[] args) => new(code, ProblemKind.Rule, new Place(file, null, column), args);
}

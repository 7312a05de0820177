using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>
/// What projects spent, shared out over the axes of the cube: function (standard II), place (III), goal (V). Every share
/// adds up to the cent, so that the sums over any axis are the accounts. Pure.
/// </summary>
internal static class ComposeExpenses
{
    public static IReadOnlyList<CubeExpense> Of(ReportedProject reported, IReadOnlyDictionary<string, CountryRecord> countries)
    {
        if (reported.SpentUsd == 0) return [];
        var (places, functions, goals) = (ReportedPlace.Of(reported.Project), Functions(reported.Project), Goals(reported.Project));
        var cells = (from f in functions from p in places from g in goals select (Function: f, Place: p, Goal: g)).ToList();
        var parts = DollarShares.Of(reported.SpentUsd, cells.Select(c => c.Function.Percent * c.Place.Percent));
        return [.. cells.Zip(parts, (c, usd) => Cell(c.Function.Function, c.Place, c.Goal, countries, reported.Project.Code, usd)).Where(c => c.Usd != 0)];
    }

    /// <summary>Sums over projects.</summary>
    public static IReadOnlyList<CubeExpense> Summed(IEnumerable<CubeExpense> cells) =>
    [
        .. cells.GroupBy(c => c with { Project = null, Usd = 0 }).Select(g => g.Key with { Usd = g.Sum(c => c.Usd) })
            .OrderBy(c => c.Function).ThenBy(c => c.Kind).ThenBy(c => c.Place, StringComparer.Ordinal).ThenBy(c => c.Goal, GoalOrder.Instance).ThenBy(c => c.Target, GoalOrder.Instance),
    ];

    // Standard II: humanitarian is what answers an emergency: the project says so, or its sectors do (DAC 720 to 740). What is
    // global and for no country in particular serves the global agenda; the rest is development assistance.
    private static List<(UnFunction Function, decimal Percent)> Functions(Project p)
    {
        var other = p.Scope == Worldwide && p.Countries.Count == 0 ? UnFunction.GlobalAgenda : UnFunction.DevelopmentAssistance;
        if (p.IsHumanitarian) return [(UnFunction.HumanitarianAssistance, 100)];
        var relief = p.Sectors.Where(s => s.Vocabulary == "1" && s.Code.Length == 5 && s.Code[..3] is "720" or "730" or "740").Sum(s => s.Percent);
        return relief <= 0 ? [(other, 100)] : relief >= 100 ? [(UnFunction.HumanitarianAssistance, 100)] : [(UnFunction.HumanitarianAssistance, relief), (other, 100 - relief)];
    }

    /// <summary>IATI ActivityScope.</summary>
    private const string Worldwide = "1";

    // Equal shares of the targets; a goal of which no target is named stands by itself.
    private static List<(string? Goal, string? Target)> Goals(Project p)
    {
        var targets = p.Tags.Where(t => t.Vocabulary == ProjectTag.SdgTarget).Select(t => t.Code).Distinct().Order(GoalOrder.Instance).ToList();
        var alone = p.Tags.Where(t => t.Vocabulary == ProjectTag.SdgGoal && !targets.Exists(x => GoalOf(x) == t.Code)).Select(t => t.Code).Distinct().Order(GoalOrder.Instance);
        List<(string?, string?)> all = [.. targets.Select(t => ((string?)GoalOf(t), (string?)t)), .. alone.Select(g => ((string?)g, (string?)null))];
        return all.Count == 0 ? [(null, null)] : all;
    }

    private static string GoalOf(string target) => target.Split('.')[0];

    private static CubeExpense Cell(UnFunction function, ReportedPlace place, (string? Goal, string? Target) goal, IReadOnlyDictionary<string, CountryRecord> countries, string project, decimal usd)
    {
        var country = place.Kind == PlaceKind.Country ? countries.GetValueOrDefault(place.Code!) : null;
        return new(function, place.Kind, country?.Alpha3 ?? place.Code, country?.M49, goal.Goal, goal.Target, project, usd);
    }
}

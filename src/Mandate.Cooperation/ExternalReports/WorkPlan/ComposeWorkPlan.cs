using Mandate.Results;

namespace Mandate.Cooperation;

/// <summary>The lines of a country's joint work plan in a year, made of projects, programme outputs and the frameworks in force. Pure.</summary>
internal static class ComposeWorkPlan
{
    /// <summary>Gender equality among the DAC's policy markers.</summary>
    private const string GenderMarker = "1";

    /// <param name="cooperation">The UN cooperation framework of the country in the year.</param>
    /// <param name="programmes">The country programmes that hold in the year.</param>
    public static IReadOnlyList<WorkPlanLine> Of(
        ReportedProjects all, int year, string country, CooperationLine? cooperation, IReadOnlyList<ProgrammeLine> programmes, ProgrammeFrameworks frameworks) =>
        [.. all.Projects.Where(p => p.Project.Countries.Exists(c => c.Country == country)).SelectMany(p => Lines(p, year, country, cooperation, programmes, frameworks, all.Publisher?.Name.For("en").Text))];

    private static IEnumerable<WorkPlanLine> Lines(
        ReportedProject reported, int year, string country, CooperationLine? cooperation, IReadOnlyList<ProgrammeLine> programmes, ProgrammeFrameworks frameworks, string? agency)
    {
        var (p, outputs) = (reported.Project, Outputs(reported.Project, frameworks));
        var budgets = p.Budgets.Where(b => b.From.Year == year).ToList();
        var required = InCountry(p, country, MoneyByOutput.Of(budgets.Sum(b => b.AmountUsd), Shares(outputs)));
        var available = InCountry(p, country, MoneyByOutput.Of(budgets.Where(b => b.IsCommitted).Sum(b => b.AmountUsd), Shares(outputs)));
        var spent = InCountry(p, country, MoneyByOutput.Spent(Spent(reported), Shares(outputs)));
        for (var i = 0; i < outputs.Count; i++)
        {
            if (required[i] == 0 && spent[i] == 0) continue;
            var (output, node, above) = (outputs[i].Output, outputs[i].Node, outputs[i].Outcome);
            yield return new(year, country, cooperation?.Code, cooperation?.Title,
                [.. programmes.Where(x => output is not null && x.Serves.Any(s => s.Framework == output.Framework && s.Code == output.Output)).Select(x => x.Code)], above?.Code, above?.Title, output?.Output, node?.Title,
                p.Code, p.Title, p.Description, p.PlannedStart, p.PlannedEnd, p.Status, agency, Names(reported.Implementers), Names(reported.Funders),
                [.. p.Locations.OrderBy(l => l.Reference, StringComparer.Ordinal).Select(l => l.Name.For("en").Text)],
                [.. p.Tags.Where(t => t.Vocabulary is ProjectTag.SdgGoal or ProjectTag.SdgTarget).Select(t => t.Code).Distinct().Order(GoalOrder.Instance)],
                p.Markers.Find(m => m.Vocabulary == "1" && m.Code == GenderMarker)?.Significance, p.IsHumanitarian, required[i], available[i], spent[i]);
        }
    }

    // A project that names no output has one line without.
    private static List<(ProjectOutput? Output, TreeNode? Node, TreeNode? Outcome)> Outputs(Project p, ProgrammeFrameworks frameworks) => p.Outputs.Count == 0 ? [(null, null, null)]
        : [.. p.Outputs.OrderBy(o => o.Framework, StringComparer.Ordinal).ThenBy(o => o.Output, StringComparer.Ordinal).Select(o => ((ProjectOutput?)o, frameworks.Output(o.Framework, o.Output), frameworks.Outcome(o.Framework, o.Output)))];

    private static List<MoneyByOutput.Share> Shares(List<(ProjectOutput? Output, TreeNode? Node, TreeNode? Outcome)> outputs) =>
        outputs.ConvertAll(o => new MoneyByOutput.Share(o.Outcome?.Code ?? "", o.Output?.Percent ?? 100));

    private static Dictionary<string, decimal> Spent(ReportedProject p) => p.Entries.Where(e => e.Kind != ExpenditureKind.Commitment).GroupBy(e => e.Outcome ?? "").ToDictionary(g => g.Key, g => g.Sum(e => e.AmountUsd));

    private static List<decimal> InCountry(Project p, string country, IReadOnlyList<decimal> byOutput)
    {
        var places = ReportedPlace.Of(p);
        var at = places.ToList().FindIndex(x => x.Kind == PlaceKind.Country && x.Code == country);
        return [.. byOutput.Select(usd => DollarShares.Of(usd, places.Select(x => x.Percent))[at])];
    }

    private static List<Named> Names(IReadOnlyList<Partner> partners) => [.. partners.Select(x => new Named(x.Code, x.Name))];
}

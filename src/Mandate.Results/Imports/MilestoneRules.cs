using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Targets of an indicator are milestones all together or not at all, each by a day of its own within the framework's days.</summary>
internal static class MilestoneRules
{
    /// <param name="framework">Null where nobody knows its days yet.</param>
    public static void Check(FrameworkRows rows, FrameworkRow? framework, ProblemList problems)
    {
        foreach (var own in rows.Targets.GroupBy(t => t.Indicator, StringComparer.Ordinal).Where(g => g.Any(t => t.Due is not null)))
        {
            foreach (var without in own.Where(t => t.Due is null)) problems.Add("results.import.due_missing", At(without), own.Key);
            foreach (var twice in own.Where(t => t.Due is not null).GroupBy(t => t.Due).Where(g => g.Count() > 1))
                problems.Add("results.import.due_twice", At(twice.Last()), own.Key, twice.Key);
            if (framework is not null)
                foreach (var outside in own.Where(t => t.Due < framework.From || t.Due > framework.To))
                    problems.Add("results.import.due_outside", At(outside), outside.Due, framework.From, framework.To);
        }
    }

    private static Place At(TargetRow row) => new(FrameworkFiles.Targets.Name, row.Row, "due");
}

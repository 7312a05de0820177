namespace Mandate.Kernel;

/// <summary>Collects every problem: the first <see cref="ImportLimits.Problems"/> are kept, the rest is counted.</summary>
public sealed class ProblemList
{
    private readonly List<Problem> kept = [];

    public int Total { get; private set; }

    public bool IsEmpty => Total == 0;

    public void Add(string code, Place place, params object?[] args)
    {
        Total++;
        if (kept.Count < ImportLimits.Problems) kept.Add(new Problem(code, ProblemKind.Rule, place, args));
    }

    /// <summary>In the order of files and rows; the last one says how many are not listed.</summary>
    public List<Problem> ToProblems()
    {
        var sorted = kept.OrderBy(p => p.Place?.File, StringComparer.Ordinal).ThenBy(p => p.Place?.Row ?? 0).ToList();
        if (Total > kept.Count) sorted.Add(Problem.Rule("kernel.csv.more_problems", null, Total - kept.Count, Total));
        return sorted;
    }
}

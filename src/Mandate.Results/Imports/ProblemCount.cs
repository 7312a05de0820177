using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>How many problems files have, said above the table of them.</summary>
internal static class ProblemCount
{
    /// <param name="field">Where the files were chosen.</param>
    public static Problem Of(IReadOnlyCollection<Problem> problems, string field) =>
        Problem.Rule(problems.Count == 1 ? "results.import.problems.one" : "results.import.problems.other", field, problems.Count);
}

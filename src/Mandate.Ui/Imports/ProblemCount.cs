using Mandate.Kernel;

namespace Mandate.Ui;

/// <summary>How many problems files have, said above the table of them.</summary>
public static class ProblemCount
{
    /// <param name="field">Where the files were chosen.</param>
    public static Problem Of(IReadOnlyCollection<Problem> problems, string field) =>
        Problem.Rule(problems.Count == 1 ? "ui.import.problems.one" : "ui.import.problems.other", field, problems.Count);
}

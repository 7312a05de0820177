namespace Mandate.Budget;

/// <summary>
/// What a line of a budget is called, the same in every version: its part, its department group and itself, in the words of
/// the files. Money is recorded under it, whichever version stands.
/// </summary>
public readonly record struct LineKey(string Part, string Group, string Line)
{
    internal static LineKey Of(BudgetLine line) => new(line.Key.Part, line.Key.Group, line.Key.Line);

    /// <summary><c>I / Governance organs / Governing Body</c>: as commands and forms name it.</summary>
    public override string ToString() => $"{Part} / {Group} / {Line}";
}

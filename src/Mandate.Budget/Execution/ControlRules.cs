namespace Mandate.Budget;

/// <summary>A line on which more was allotted than appropriated, or more used than allotted.</summary>
/// <param name="IsAllotment">The allotment goes beyond the appropriation; else commitments and actuals beyond the allotment.</param>
public sealed record Breach(LineKey Line, bool IsAllotment, decimal Limit, decimal Reached)
{
    internal string Code => IsAllotment ? "budget.control.allotment" : "budget.control.use";
}

/// <summary>The control of the execution. Pure.</summary>
internal static class ControlRules
{
    public static IEnumerable<Breach> Of(LineKey line, LineBalance balance)
    {
        if (balance.OverAllotted > 0) yield return new(line, true, balance.Revised, balance.Allotted);
        if (balance.OverUsed > 0) yield return new(line, false, balance.Allotted, balance.Used);
    }

    /// <summary>Those that are new or grew: who gives something back is not told what was wrong before.</summary>
    public static List<Breach> Worsened(IReadOnlyDictionary<LineKey, decimal> appropriations, IReadOnlyDictionary<LineKey, LineUse> before, IReadOnlyDictionary<LineKey, LineUse> after, IEnumerable<LineKey> touched)
    {
        var found = new List<Breach>();
        foreach (var line in touched.Distinct())
        {
            var appropriation = appropriations.GetValueOrDefault(line);
            var (was, now) = (LineBalance.Of(appropriation, before.GetValueOrDefault(line)), LineBalance.Of(appropriation, after.GetValueOrDefault(line)));
            found.AddRange(Of(line, now).Where(b => b.IsAllotment ? now.OverAllotted > was.OverAllotted : now.OverUsed > was.OverUsed));
        }
        return found;
    }
}

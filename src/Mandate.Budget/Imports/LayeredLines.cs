using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>A line of the operational budget and where it stood.</summary>
/// <param name="HasStaffCost">False: the file leaves it to the standard costs.</param>
internal sealed record LineRow(int Row, BudgetLine Line, bool HasStaffCost = true);

/// <summary>The price layers of a line and where they stood.</summary>
internal sealed record LayerRow(int Row, (string Part, string Group, string Line) Key, decimal Previous, decimal ProgrammeChange, decimal CostChange);

/// <summary>Two files to one: the lines of the operational budget with what the details of cost increases say of each. Pure.</summary>
internal static class LayeredLines
{
    /// <param name="areGiven">The file of layers is there: a line that it leaves out has no layer, and checks say so.</param>
    public static List<BudgetLine> Join(List<LineRow> lines, List<LayerRow> layers, bool areGiven, ProblemList problems)
    {
        var known = new Dictionary<(string, string, string), BudgetLine>();
        foreach (var (row, line, _) in lines)
            if (!known.TryAdd(line.Key, line)) problems.Add("budget.import.twice", new Place(BudgetFiles.LinesName, row, "line"), line.Key.Line);
        var seen = new HashSet<(string, string, string)>();
        foreach (var layer in areGiven ? layers : [])
        {
            if (!known.TryGetValue(layer.Key, out var line)) problems.Add("budget.import.unknown_line", new Place(BudgetFiles.LayersName, layer.Row, "line"), layer.Key.Line);
            else if (!seen.Add(layer.Key)) problems.Add("budget.import.twice", new Place(BudgetFiles.LayersName, layer.Row, "line"), layer.Key.Line);
            else (line.Previous, line.ProgrammeChange, line.CostChange) = (layer.Previous, layer.ProgrammeChange, layer.CostChange);
        }
        return [.. lines.Select((l, at) =>
        {
            l.Line.Position = at + 1;
            return l.Line;
        })];
    }
}

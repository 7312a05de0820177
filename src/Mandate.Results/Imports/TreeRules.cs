using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The results form trees: every parent is there, nothing is below itself, and levels come in one order.</summary>
internal static class TreeRules
{
    public static void Check(IReadOnlyList<ResultRow> rows, ProblemList problems)
    {
        var byCode = rows.DistinctBy(r => r.Code).ToDictionary(r => r.Code, StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r.Parent is { Length: > 0 }))
            if (!byCode.ContainsKey(row.Parent!))
                problems.Add("results.import.unknown_reference", At(row), row.Parent, FrameworkFiles.Results.Name);
        var loops = rows.Where(r => IsBelowItself(r, byCode)).ToList();
        foreach (var row in loops) problems.Add("results.import.parent_loop", At(row), row.Code, row.Parent);
        if (loops.Count == 0) LevelsInOrder(rows, byCode, problems);
    }

    /// <summary>Depth of each level: the deepest place at which it stands (an outcome may stand at the top or below an impact).</summary>
    public static Dictionary<string, int> LevelDepths(IReadOnlyList<ResultRow> rows)
    {
        var byCode = rows.DistinctBy(r => r.Code).ToDictionary(r => r.Code, StringComparer.Ordinal);
        return rows.GroupBy(r => r.Type, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(r => Depth(r, byCode)), StringComparer.Ordinal);
    }

    private static void LevelsInOrder(IReadOnlyList<ResultRow> rows, Dictionary<string, ResultRow> byCode, ProblemList problems)
    {
        var depths = LevelDepths(rows);
        foreach (var row in rows)
            if (row.Parent is { } code && byCode.TryGetValue(code, out var parent) && depths[parent.Type] >= depths[row.Type])
                problems.Add("results.import.level_order", At(row) with { Field = "type" }, row.Code, row.Type, parent.Code, parent.Type);
    }

    private static bool IsBelowItself(ResultRow row, Dictionary<string, ResultRow> byCode)
    {
        var steps = 0;
        for (var at = row; at.Parent is { } parent && byCode.TryGetValue(parent, out at!) && steps <= byCode.Count; steps++)
            if (at.Code == row.Code) return true;
        return false;
    }

    private static int Depth(ResultRow row, Dictionary<string, ResultRow> byCode)
    {
        var depth = 0;
        while (row.Parent is { } parent && byCode.TryGetValue(parent, out row!) && depth <= byCode.Count) depth++;
        return depth;
    }

    private static Place At(ResultRow row) => new(FrameworkFiles.Results.Name, row.Row, "parent");
}

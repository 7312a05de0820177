using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What of a framework's table is shown: everything that the address of the page can say.</summary>
/// <param name="Region">Code of a region, or null for all together.</param>
/// <param name="Outcome">Code of a result: it and what is below it.</param>
/// <param name="State">on_course, behind, at_risk or no_data.</param>
/// <param name="Depth">Code of the deepest level shown; null: down to the indicators.</param>
internal sealed record TableFilter(string? Region, string? Outcome, string? State, string? Depth)
{
    /// <summary>Only indicators that the development cooperation strategy uses too.</summary>
    public bool Cooperation { get; init; }

    /// <summary>Which page of rows, from 1; no part of <see cref="Query"/>, for another filter begins at the first.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The address asks for nothing: a framework too long for one page opens at a level that fits.</summary>
    public bool Opens { get; init; }

    /// <summary>As the address of the page says it, question mark included; empty for the whole.</summary>
    public string Query => string.Join('&', Parts().Where(p => p.Value is not null)
        .Select((p, i) => (i == 0 ? "?" : "") + p.Name + "=" + Uri.EscapeDataString(p.Value!)));

    private IEnumerable<(string Name, string? Value)> Parts() =>
        [("region", Region), ("outcome", Outcome), ("state", State), ("serves", Cooperation ? Serves : null), ("depth", Depth)];

    /// <summary>The value of <c>serves</c> in the address.</summary>
    public const string Serves = "cooperation";

    public ProgressState? Wanted => State is { } s && SnakeEnum<ProgressState>.TryParse(s, out var state) ? state : null;

    /// <summary>The nodes and lines that pass; nodes above a line that passes stay, so that it keeps its place.</summary>
    public (List<TreeNode> Nodes, List<IndicatorLine> Lines) Apply(FrameworkTable table)
    {
        var below = Outcome is null ? null : Below(table.Nodes, Outcome);
        var lines = table.Lines.Where(l => (below is null || below.Contains(l.NodeId)) && (Wanted is null || l.Progress.State == Wanted)
            && (!Cooperation || l.ServesCooperation)).ToList();
        var kept = Wanted is null && !Cooperation ? null : Above(table.Nodes, lines);
        var nodes = table.Nodes.Where(n => (below is null || below.Contains(n.Id)) && (kept is null || kept.Contains(n.Id)));
        if (Depth is null) return (nodes.ToList(), lines);
        var deepest = table.Nodes.FirstOrDefault(n => n.Level == Depth)?.Depth ?? int.MaxValue;
        return (nodes.Where(n => n.Level == Depth || n.Depth < deepest).ToList(), lines);
    }

    private static HashSet<Guid> Below(IReadOnlyList<TreeNode> nodes, string code)
    {
        var inside = new HashSet<Guid>();
        foreach (var n in nodes)
            if (n.Code == code || (n.ParentId is { } parent && inside.Contains(parent))) inside.Add(n.Id);
        return inside;
    }

    private static HashSet<Guid> Above(IReadOnlyList<TreeNode> nodes, List<IndicatorLine> lines)
    {
        var byId = nodes.ToDictionary(n => n.Id);
        var kept = new HashSet<Guid>();
        foreach (var line in lines)
            for (Guid? at = line.NodeId; at is { } id && kept.Add(id);) at = byId[id].ParentId;
        return kept;
    }
}

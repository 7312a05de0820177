namespace Mandate.Budget;

/// <summary>
/// The tables that were asked for last. The rows of a version never change, so none of them grows old: they are known by
/// their version, and what was recorded since is in none of them.
/// </summary>
internal sealed class KeptTables
{
    // Some sixty bytes each, 180 MB in all; a table of a thousand lines takes one of them.
    private const int MostCells = 3_000_000, MostTables = 200;

    private readonly Lock gate = new();
    private readonly LinkedList<(Guid Version, BudgetTable Table)> kept = [];

    public BudgetTable? Find(Guid version, string name)
    {
        lock (gate)
        {
            if (At(version, name) is not { } node) return null;
            kept.Remove(node);
            kept.AddFirst(node);
            return node.Value.Table;
        }
    }

    public void Keep(Guid version, BudgetTable table)
    {
        lock (gate)
        {
            // Two may have asked for it at the same time.
            if (At(version, table.Name) is { } node) kept.Remove(node);
            kept.AddFirst((version, table));
            for (var cells = kept.Sum(k => Cells(k.Table)); cells > MostCells || kept.Count > MostTables; kept.RemoveLast()) cells -= Cells(kept.Last!.Value.Table);
        }
    }

    private LinkedListNode<(Guid Version, BudgetTable Table)>? At(Guid version, string name)
    {
        for (var node = kept.First; node is not null; node = node.Next)
            if (node.Value.Version == version && node.Value.Table.Name == name) return node;
        return null;
    }

    private static long Cells(BudgetTable table) => (long)table.Rows.Count * table.Columns.Count;
}

using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What of a file's entries is new, and what of it the accounts do not take. Pure.</summary>
internal static class EntryRules
{
    /// <param name="known">Entries that were brought in before, by their identifiers.</param>
    /// <returns>The new ones, in the order of the file.</returns>
    public static List<EntryRow> New(string file, IReadOnlyList<EntryRow> rows, IReadOnlyDictionary<string, ExecutionEntry> known, IReadOnlySet<DateOnly> closed, ProblemList problems)
    {
        var (seen, added) = (new HashSet<string>(StringComparer.Ordinal), new List<EntryRow>());
        foreach (var row in rows)
        {
            var entry = row.Entry;
            if (!seen.Add(entry.EntryId)) problems.Add("budget.import.twice", new Place(file, row.Row, "entry_id"), entry.EntryId);
            else if (known.TryGetValue(entry.EntryId, out var before))
            {
                if (!before.SaysTheSame(entry)) problems.Add("budget.execution.changed", new Place(file, row.Row, "entry_id"), entry.EntryId);
            }
            else if (closed.Contains(entry.Month)) problems.Add("budget.execution.closed", new Place(file, row.Row, "month"), BudgetMonth.Text(entry.Month));
            else added.Add(row);
        }
        return added;
    }
}

using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What the files of a budget would make of the version that stands. Pure.</summary>
/// <param name="Changes">Row by row; no more of them than <see cref="MostChanges"/>, changes and removals before additions. The tallies count all.</param>
/// <param name="IsReordered">Every row is as it is, and they come in another order.</param>
public sealed record BookPlan(IReadOnlyList<FileTally> Files, IReadOnlyList<PlanChange> Changes, bool IsReordered)
{
    /// <summary>Nobody looks through more by eye; a budget of 100,000 lines that is new would hold millions of cells.</summary>
    public const int MostChanges = 5_000;

    public int Added => Files.Sum(f => f.Added);

    public int Changed => Files.Sum(f => f.Changed);

    public int Removed => Files.Sum(f => f.Removed);

    public int Unchanged => Files.Sum(f => f.Unchanged);

    public bool IsEmpty => !IsReordered && Files.All(f => f.Moved == 0);

    /// <summary>Rows that are counted and not among <see cref="Changes"/>.</summary>
    public int NotShown => Files.Sum(f => f.Moved) - Changes.Count;

    /// <param name="now">The version that stands; null: there is none.</param>
    /// <param name="wanted">What the files say.</param>
    internal static BookPlan Compare(BudgetBook? now, BudgetBook wanted)
    {
        var (tallies, first, additions) = (new List<FileTally>(), new List<PlanChange>(), new List<PlanChange>());
        foreach (var kind in BookKinds.All)
        {
            var (added, changed, removed) = (0, 0, 0);
            foreach (var change in kind.Compare(now, wanted))
            {
                if (change.Action == PlanAction.Add) added++;
                else if (change.Action == PlanAction.Change) changed++;
                else removed++;
                var list = change.Action == PlanAction.Add ? additions : first;
                if (list.Count < MostChanges) list.Add(change);
            }
            if (kind.Count(wanted) + removed > 0) tallies.Add(new(kind.File, added, changed, removed, kind.Count(wanted) - added - changed));
        }
        var isReordered = now is not null && tallies.TrueForAll(t => t.Moved == 0) && !IsInOrder(now, wanted);
        return new(tallies, [.. first.Concat(additions).Take(MostChanges)], isReordered);
    }

    /// <summary>Do the files say what the version says already? Ends at the first difference.</summary>
    internal static bool IsSame(BudgetBook now, BudgetBook wanted) => !BookKinds.All.Any(k => k.Compare(now, wanted).Any()) && IsInOrder(now, wanted);

    private static bool IsInOrder(BudgetBook now, BudgetBook wanted) => BookKinds.All.All(k => k.IsInOrder(now, wanted));
}

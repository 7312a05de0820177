namespace Mandate.Budget;

/// <summary>Entries, transfers and forecasts to what each line comes to. Pure.</summary>
internal static class LineUses
{
    /// <summary>The entries of one kind of one line, added up.</summary>
    public sealed record Sum(LineKey Line, EntryKind Kind, decimal AmountUsd);

    /// <summary>An approved transfer.</summary>
    public sealed record Moved(LineKey From, LineKey To, decimal AmountUsd);

    /// <summary>What a line was expected to spend, seen in a month.</summary>
    public sealed record Expected(LineKey Line, DateOnly Month, decimal AmountUsd);

    public static Dictionary<LineKey, LineUse> Of(IEnumerable<Sum> sums, IEnumerable<Moved> moved, IEnumerable<Expected> expected)
    {
        var uses = new Dictionary<LineKey, LineUse>();
        foreach (var sum in sums) Change(uses, sum.Line, u => Add(u, sum.Kind, sum.AmountUsd));
        foreach (var transfer in moved)
        {
            Change(uses, transfer.From, u => u with { Transfers = u.Transfers - transfer.AmountUsd });
            Change(uses, transfer.To, u => u with { Transfers = u.Transfers + transfer.AmountUsd });
        }
        foreach (var last in expected.OrderBy(e => e.Month)) Change(uses, last.Line, u => u with { Forecast = last.AmountUsd });
        return uses;
    }

    public static Dictionary<LineKey, LineUse> With(this IReadOnlyDictionary<LineKey, LineUse> uses, IEnumerable<Sum> more)
    {
        var all = new Dictionary<LineKey, LineUse>(uses);
        foreach (var sum in more) Change(all, sum.Line, u => Add(u, sum.Kind, sum.AmountUsd));
        return all;
    }

    private static LineUse Add(LineUse use, EntryKind kind, decimal usd) => kind switch
    {
        EntryKind.Allotment => use with { Allotted = use.Allotted + usd },
        EntryKind.Commitment => use with { Committed = use.Committed + usd },
        _ => use with { Spent = use.Spent + usd },
    };

    private static void Change(Dictionary<LineKey, LineUse> uses, LineKey line, Func<LineUse, LineUse> change) =>
        uses[line] = change(uses.GetValueOrDefault(line) ?? new LineUse(line));
}

using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>A line in two budgets; null: it is in one of them alone.</summary>
public sealed record LineChange(string Part, string Group, LocalizedText Line, decimal? OneUsd, decimal? OtherUsd)
{
    public decimal ChangeUsd => (OtherUsd ?? 0) - (OneUsd ?? 0);
}

/// <summary>Two versions of a budget line by line: what moved, the most first. Nothing that stayed is named.</summary>
public sealed class CompareVersions
{
    private readonly ReadBook read;

    internal CompareVersions(ReadBook read) => this.read = read;

    /// <param name="One">Number of a version.</param>
    /// <param name="Other">Null: the version that stands.</param>
    public sealed record Input(string Cycle, int One, int? Other = null);

    /// <param name="Recosted">Amounts are recosted estimates; else one of the two has no cost increases, and both are at constant prices.</param>
    public sealed record Compared(string Cycle, int One, int Other, bool Recosted, decimal OneUsd, decimal OtherUsd, IReadOnlyList<LineChange> Lines)
    {
        public decimal ChangeUsd => OtherUsd - OneUsd;
    }

    public async Task<Outcome<Compared>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var (first, second) = (await read.HandleAsync(by, input.Cycle, input.One, BookParts.Lines, ct), await read.HandleAsync(by, input.Cycle, input.Other, BookParts.Lines, ct));
        if (!first.TryGet(out var one) || !second.TryGet(out var other)) return first.Problems.Concat(second.Problems).ToList();
        return Of(input.Cycle, one.Version.Number, other.Version.Number, one.Book.Lines, other.Book.Lines);
    }

    internal static Compared Of(string cycle, int one, int other, IReadOnlyList<BudgetLine> before, IReadOnlyList<BudgetLine> after)
    {
        var recosted = PriceLayers.Sum(before).Recosted is not null && PriceLayers.Sum(after).Recosted is not null;
        decimal Amount(BudgetLine line) => recosted ? PriceLayers.Of(line).Recosted!.Value : PriceLayers.Of(line).Constant;
        return new(cycle, one, other, recosted, before.Sum(Amount), after.Sum(Amount), Moved(before, after, Amount));
    }

    private static List<LineChange> Moved(IReadOnlyList<BudgetLine> before, IReadOnlyList<BudgetLine> after, Func<BudgetLine, decimal> amount)
    {
        var (old, now) = (before.ToDictionary(l => l.Key), after.ToDictionary(l => l.Key));
        return
        [
            .. after.Select(l => new LineChange(l.Part, l.Group, l.Title, old.TryGetValue(l.Key, out var was) ? amount(was) : null, amount(l)))
                .Concat(before.Where(l => !now.ContainsKey(l.Key)).Select(l => new LineChange(l.Part, l.Group, l.Title, amount(l), null)))
                .Where(c => c.OneUsd != c.OtherUsd).OrderByDescending(c => Math.Abs(c.ChangeUsd)),
        ];
    }
}

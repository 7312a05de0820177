using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>Which lines make the amount of an outcome in the departments × outcomes table, by which rule, and how the whole agrees with the published budget.</summary>
public sealed class ExplainShares
{
    private readonly ReadBook read;

    internal ExplainShares(ReadBook read) => this.read = read;

    /// <param name="Outcome">Its code.</param>
    /// <param name="Line">Its name, or its number in the order of the file: that line alone. Null: every line that gives something.</param>
    /// <param name="Number">Of a version; null: the one that stands.</param>
    public sealed record Input(string Outcome, string? Cycle = null, string? Line = null, int? Number = null);

    /// <summary>What a line gives to the outcome.</summary>
    /// <param name="Position">Number of the line in the order of its file.</param>
    /// <param name="CostUsd">Of the line, at constant prices: what is shared out.</param>
    /// <param name="Weight">Of the outcome: a share in per cent, its published budget, or what it gets directly.</param>
    /// <param name="Weights">Of all outcomes together.</param>
    /// <param name="ExactUsd">Cost × weight / weights, to four decimals.</param>
    /// <param name="WholeUsd">The whole units of it: dollars, or cents where the line has cents.</param>
    /// <param name="HasRemainder">Its remainder is among the largest: it gets one unit more.</param>
    public sealed record Share(
        int Position, string Part, string Group, LocalizedText Line, bool IsSupport, AllocationRule Rule, decimal CostUsd, decimal Weight, decimal Weights,
        decimal ExactUsd, decimal WholeUsd, bool HasRemainder, decimal AmountUsd);

    /// <param name="WithoutUsd">What lines give directly.</param>
    /// <param name="SupportUsd">What is apportioned of support services on top.</param>
    /// <param name="PublishedUsd">The published budget of the outcome.</param>
    /// <param name="ToleranceUsd">What rounding may have done: less than a dollar for each line that gives directly.</param>
    public sealed record Explained(
        string Cycle, int Number, string Outcome, decimal WithoutUsd, decimal SupportUsd, decimal PublishedUsd, decimal ToleranceUsd, IReadOnlyList<Share> Shares)
    {
        public decimal WithUsd => WithoutUsd + SupportUsd;

        public decimal DifferenceUsd => WithoutUsd - PublishedUsd;

        public bool Agrees => Math.Abs(DifferenceUsd) <= ToleranceUsd;
    }

    public async Task<Outcome<Explained>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, input.Cycle, input.Number, BookParts.Allocation, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        if (Allocation.Of(one.Book) is not { } allocation) return Problem.NotFound("budget.shares.none", one.Book.Cycle.ToString());
        var at = allocation.Outcomes.ToList().IndexOf(input.Outcome.Trim());
        if (at < 0) return Problem.NotFound("budget.shares.unknown_outcome", input.Outcome);
        if (input.Line is not { } named) return Of(one.Version.Number, one.Book, allocation, at, null);
        var lines = ExplainIncrease.Find(one.Book, named.Trim());
        if (lines is not [var line]) return lines.Count == 0 ? Problem.NotFound("budget.increase.line_unknown", named) : Problem.Rule("budget.increase.line_several", "line", string.Join(", ", lines.Select(l => l.Position)));
        if (!allocation.Direct.Concat(allocation.Support).Any(l => l.Line.Position == line.Position)) return Problem.NotFound("budget.shares.not_shared", line.Key.Line);
        return Of(one.Version.Number, one.Book, allocation, at, line);
    }

    internal static Explained Of(int number, BudgetBook book, Allocation allocation, int at, BudgetLine? line)
    {
        List<Share> shares = [.. allocation.Direct.Select(l => Of(l, at, false)), .. allocation.Support.Select(l => Of(l, at, true))];
        return new(book.Cycle.ToString(), number, allocation.Outcomes[at], allocation.Without[at], allocation.With[at] - allocation.Without[at], book.Outcomes[at].Amount, allocation.Direct.Count,
            line is null ? shares.FindAll(s => s.Weight != 0) : shares.FindAll(s => s.Position == line.Position));
    }

    private static Share Of(AllocatedLine l, int at, bool isSupport)
    {
        var (cost, weight, weights) = (l.Line.Cost, l.Weights[at], l.Weights.Sum());
        var exact = cost * weight / weights;
        var whole = decimal.Round(exact, cost == decimal.Truncate(cost) ? 0 : 2, MidpointRounding.ToZero);
        return new(l.Line.Position, l.Line.Part, l.Line.Group, l.Line.Title, isSupport, l.Rule, cost, weight, weights, decimal.Round(exact, 4), whole, l.Amounts[at] != whole, l.Amounts[at]);
    }
}

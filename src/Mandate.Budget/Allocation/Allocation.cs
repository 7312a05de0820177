namespace Mandate.Budget;

/// <summary>What a line is shared out over the outcomes by.</summary>
public enum AllocationRule
{
    /// <summary>By shares of its own, as the files give them.</summary>
    Given,

    /// <summary>In proportion to the published budgets of the outcomes: an apportionment, not a published figure.</summary>
    AsPublished,

    /// <summary>Support services: in proportion to what the outcomes get directly.</summary>
    SupportProportional,
}

/// <param name="Amounts">One for each outcome; together the cost of the line, exactly.</param>
/// <param name="Weights">One for each outcome: what <paramref name="Amounts"/> are in proportion to.</param>
public sealed record AllocatedLine(BudgetLine Line, AllocationRule Rule, IReadOnlyList<decimal> Amounts, IReadOnlyList<decimal> Weights);

/// <summary>
/// The lines of the policy outcomes shared out over the outcomes, at constant prices: a line by the shares that the files
/// give of it, else a direct line in proportion to the published budgets of the outcomes, else support services in
/// proportion to what the outcomes get directly. Pure.
/// </summary>
/// <param name="Outcomes">Their codes.</param>
/// <param name="Direct">What is done for outcomes.</param>
/// <param name="Support">What serves them all, apportioned on top.</param>
public sealed record Allocation(IReadOnlyList<string> Outcomes, IReadOnlyList<AllocatedLine> Direct, IReadOnlyList<AllocatedLine> Support)
{
    /// <summary>Each outcome without support services.</summary>
    public IReadOnlyList<decimal> Without => SumOf(Direct);

    /// <summary>Each outcome with its part of support services.</summary>
    public IReadOnlyList<decimal> With => SumOf([.. Direct, .. Support]);

    /// <summary>Null where a line cannot be shared out: it has no shares, and no budgets of outcomes are published.</summary>
    public static Allocation? Of(BudgetBook book)
    {
        var (outcomes, published) = (book.Outcomes.Select(o => o.Outcome).ToList(), book.Outcomes.Select(o => o.Amount).ToList());
        var given = book.Shares.ToLookup(s => s.Key);
        var direct = Share(Lines(book, given, isSupport: false), outcomes, given, AllocationRule.AsPublished, published);
        if (direct is null or []) return null;
        var without = new Allocation(outcomes, direct, []);
        // Nothing is apportioned to an outcome that gets nothing.
        var support = Share(Lines(book, given, isSupport: true), outcomes, given, AllocationRule.SupportProportional, [.. without.Without.Select(a => Math.Max(a, 0))]);
        return support is null ? null : without with { Support = support };
    }

    internal static bool IsSupport(string group) => group.EndsWith(OutcomeChecks.SupportServices, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<BudgetLine> Lines(BudgetBook book, ILookup<(string, string, string), OutcomeShare> given, bool isSupport)
    {
        var groups = book.Items.Where(i => i.Code == OutcomeChecks.PolicyOutcomes).SelectMany(i => i.Groups).ToHashSet(StringComparer.Ordinal);
        return book.Lines.Where(l => IsSupport(l.Group) == isSupport && (groups.Contains(l.Group) || given.Contains(l.Key)));
    }

    private static List<AllocatedLine>? Share(
        IEnumerable<BudgetLine> lines, List<string> outcomes, ILookup<(string, string, string), OutcomeShare> given, AllocationRule rule, List<decimal> weights)
    {
        var shared = new List<AllocatedLine>();
        foreach (var line in lines)
        {
            var own = given.Contains(line.Key);
            var by = own ? Weights(given[line.Key], outcomes) : weights;
            if (OutcomeParts.Of(line.Cost, outcomes, by) is not { } amounts) return null;
            shared.Add(new(line, own ? AllocationRule.Given : rule, amounts, by));
        }
        return shared;
    }

    private static List<decimal> Weights(IEnumerable<OutcomeShare> shares, List<string> outcomes)
    {
        var of = shares.ToDictionary(s => s.Outcome, s => s.Percent, StringComparer.Ordinal);
        return outcomes.ConvertAll(o => of.GetValueOrDefault(o));
    }

    private decimal[] SumOf(IReadOnlyList<AllocatedLine> lines) => [.. Outcomes.Select((_, at) => lines.Sum(l => l.Amounts[at]))];
}

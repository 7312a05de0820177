namespace Mandate.Budget;

/// <summary>
/// How much of a line's staff cost is of a grade group and at a place. Where the register has posts of the line with their
/// standard costs, as these say; else by the line's months at average standard costs, and by the places of its cost
/// elements, each as if the other were the same everywhere. Pure.
/// </summary>
internal sealed class StaffShares
{
    private readonly ILookup<int, (GradeGroup Group, string Place, decimal Cost)> posts;
    private readonly ILookup<int, CostElement> elements;
    private readonly decimal? professional, generalService;

    private StaffShares(BudgetBook book)
    {
        var costs = StaffCosts.Of(book);
        (professional, generalService) = (costs.Monthly(GradeGroup.Professional, null), costs.Monthly(GradeGroup.GeneralService, null));
        posts = book.Posts.Where(p => p is { Line: not null, Funding: FundingSource.RegularBudget }).Select(p => (Post: p, Cost: costs.Of(p))).Where(p => p.Cost is > 0)
            .ToLookup(p => p.Post.Line!.Value, p => (p.Post.Group, p.Post.Location, p.Cost!.Value));
        elements = book.Elements.Where(e => e.IsStaff).ToLookup(e => e.Line);
    }

    public static StaffShares Of(BudgetBook book) => new(book);

    /// <summary>Places at which the files have staff.</summary>
    public static IReadOnlyList<string> PlacesOf(BudgetBook book) =>
        [.. book.Posts.Where(p => p is { Line: not null, Funding: FundingSource.RegularBudget }).Select(p => p.Location).Concat(book.Elements.Where(e => e.IsStaff).Select(e => e.Place).OfType<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <param name="line">Whose staff cost is meant.</param>
    /// <param name="grade">Null: of all groups.</param>
    /// <param name="place">Null: at all places.</param>
    /// <returns>From 0 to 1; null: it takes both groups, and no standard cost says what each costs.</returns>
    public decimal? Of(BudgetLine line, GradeGroup? grade, string? place)
    {
        if (grade is null && place is null) return 1;
        if (posts[line.Position].ToList() is { Count: > 0 } registered)
            return registered.Where(p => (grade is null || p.Group == grade) && (place is null || p.Place == place)).Sum(p => p.Cost) / registered.Sum(p => p.Cost);
        return OfGrade(line, grade) * OfPlace(line, place);
    }

    private decimal? OfGrade(BudgetLine line, GradeGroup? grade) => (grade, line.ProfessionalMonths, line.GeneralServiceMonths) switch
    {
        (null, _, _) => 1,
        // A cost without work (staff turnover) is of no group.
        (_, 0, 0) => 0,
        (GradeGroup.Professional, _, 0) or (GradeGroup.GeneralService, 0, _) => 1,
        (GradeGroup.Professional, 0, _) or (GradeGroup.GeneralService, _, 0) => 0,
        (_, var p, var g) when p * professional + g * generalService is > 0 and var whole => (grade == GradeGroup.Professional ? p * professional : g * generalService) / whole,
        _ => null,
    };

    // One element at most is what the others leave; a line whose place the files do not say is at none.
    private decimal OfPlace(BudgetLine line, string? place) => place is null ? 1
        : elements[line.Position].Where(e => e.Place == place).Sum(e => e.IsRest ? 1 - elements[line.Position].Where(o => !o.IsRest).Sum(o => ShareOf(o, line)) : ShareOf(e, line));

    private static decimal ShareOf(CostElement e, BudgetLine line) => e.SharePercent is { } share ? share / 100 : line.StaffCost == 0 ? 0 : (e.Amount ?? 0) / line.StaffCost;
}

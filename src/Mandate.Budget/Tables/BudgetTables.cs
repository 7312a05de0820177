namespace Mandate.Budget;

/// <summary>The tables by their names.</summary>
public static class BudgetTables
{
    private static readonly (string Name, BookParts Needs, Func<BudgetBook, BudgetTable> Draw)[] All =
    [
        (StrategicTable.Name, BookParts.Lines | BookParts.Items, StrategicTable.Of), (OperationalTable.Name, BookParts.Lines, OperationalTable.Of), (CostIncreasesTable.Name, BookParts.Lines, CostIncreasesTable.Of), (ComputedIncreasesTable.Name, BookParts.Lines | BookParts.Elements | BookParts.Assumptions | BookParts.ZeroBase, ComputedIncreasesTable.Of), (ZeroBaseTable.Name, BookParts.Lines | BookParts.Elements | BookParts.ZeroBase, ZeroBaseTable.Of), (StaffCostsTable.Name, BookParts.Lines | BookParts.Posts, StaffCostsTable.Of), (ObjectsTable.Name, BookParts.Objects, ObjectsTable.Of),
        (TechnicalCooperationTable.Name, BookParts.TechnicalCooperation, TechnicalCooperationTable.Of), (OutcomesTable.Name, BookParts.Outcomes, OutcomesTable.Of), (ResourcesTable.Name, BookParts.Resources, ResourcesTable.Of),
        (ExpenditureIncomeTable.Name, BookParts.Prices, ExpenditureIncomeTable.Of), (RestatedTable.Name, BookParts.Restated, RestatedTable.Of),
        (ProvisionsTable.Name, BookParts.Provisions, ProvisionsTable.Of),
        (NewPostsTable.Name, BookParts.NewPosts, NewPostsTable.Of), (RedeploymentsTable.Name, BookParts.Redeployments, RedeploymentsTable.Of),
        (DepartmentsOutcomesTable.Name, BookParts.Allocation, DepartmentsOutcomesTable.Of), (FundingGapTable.Name, BookParts.Funding, FundingGapTable.Of), (ContributionsTable.Name, BookParts.Contributions, ContributionsTable.Of),
    ];

    /// <summary>In the order in which a programme and budget prints them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(t => t.Name)];

    /// <summary>Those that the files of a budget have anything for.</summary>
    internal static IReadOnlyList<string> In(BudgetBook book) => [.. All.Where(t => book.Has(t.Needs & ~BookParts.Finer) && (t.Name != ZeroBaseTable.Name || book.ZeroBase.Count > 0)).Select(t => t.Name)];

    /// <exception cref="InvalidOperationException">There is no table of that name.</exception>
    public static BudgetTable Of(string name, BudgetBook book) => All.First(t => t.Name == name).Draw(book);

    /// <summary>What of a budget a table is computed from.</summary>
    internal static BookParts Needs(string name) => All.First(t => t.Name == name).Needs;
}

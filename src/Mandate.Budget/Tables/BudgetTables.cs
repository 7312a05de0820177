namespace Mandate.Budget;

/// <summary>The tables by their names.</summary>
public static class BudgetTables
{
    private static readonly (string Name, Func<BudgetBook, BudgetTable> Draw)[] All =
    [
        (StrategicTable.Name, StrategicTable.Of), (OperationalTable.Name, OperationalTable.Of), (CostIncreasesTable.Name, CostIncreasesTable.Of), (ObjectsTable.Name, ObjectsTable.Of),
        (TechnicalCooperationTable.Name, TechnicalCooperationTable.Of), (OutcomesTable.Name, OutcomesTable.Of), (ResourcesTable.Name, ResourcesTable.Of),
        (ExpenditureIncomeTable.Name, ExpenditureIncomeTable.Of),
    ];

    /// <summary>In the order in which a programme and budget prints them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(t => t.Name)];

    /// <exception cref="InvalidOperationException">There is no table of that name.</exception>
    public static BudgetTable Of(string name, BudgetBook book) => All.First(t => t.Name == name).Draw(book);
}

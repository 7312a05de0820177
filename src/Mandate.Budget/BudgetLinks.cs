namespace Mandate.Budget;

/// <summary>The addresses of this module's pages.</summary>
public static class BudgetLinks
{
    public const string All = "/budgets";

    public static string Cycle(string cycle) => $"{All}/{Uri.EscapeDataString(cycle)}";

    public static string Table(string cycle, string name) => $"{Cycle(cycle)}/tables/{name}";

    public static string Csv(string cycle, string name) => Table(cycle, name) + "?handler=Csv";

    public static string Workbook(string cycle, string name) => Table(cycle, name) + "?handler=Xlsx";

    public static string Execution(string cycle) => Cycle(cycle) + "/execution";

    public static string Transfers(string cycle) => Cycle(cycle) + "/transfers";

    /// <summary>Key of a table's title.</summary>
    internal static string TitleKey(string table) => "budget.table." + table.Replace('-', '_');
}

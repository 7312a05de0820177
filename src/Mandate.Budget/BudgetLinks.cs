namespace Mandate.Budget;

/// <summary>The addresses of this module's pages.</summary>
public static class BudgetLinks
{
    public const string All = "/budgets";

    public static string Cycle(string cycle) => $"{All}/{Uri.EscapeDataString(cycle)}";

    /// <summary>A version that may not be the one that stands.</summary>
    public static string Version(string cycle, int number) => $"{Cycle(cycle)}?version={number}";

    public static string Adopt(string cycle) => Cycle(cycle) + "/adopt";

    public const string Import = "/import-budgets";

    /// <summary>The import of another version of a budget.</summary>
    public static string ImportOf(string cycle) => $"{Import}?cycle={Uri.EscapeDataString(cycle)}";

    /// <summary>What was sent, between its preview and its carrying out.</summary>
    public static string Staged(Guid id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Import}/{id:D}");

    public static string Withdraw(string cycle, int number) => $"{Cycle(cycle)}/versions/{number}/withdraw";

    /// <summary>What makes the computed cost increase of a line.</summary>
    public static string Increase(string cycle, int line) => $"{Cycle(cycle)}/increases/{line}";

    /// <summary>Which lines make the amount of an outcome.</summary>
    public static string Shares(string cycle, string outcome, int? version = null) => $"{Cycle(cycle)}/outcomes/{Uri.EscapeDataString(outcome)}" + (version is null ? "" : $"?version={version}");

    public static string SharesCsv(string cycle, string outcome, int? version = null) => Handler(Shares(cycle, outcome, version), "Csv");

    /// <summary>What makes the staff cost of a line.</summary>
    public static string StaffCost(string cycle, int line) => $"{Cycle(cycle)}/staff-costs/{line}";

    public static string Posts(string cycle) => $"{Cycle(cycle)}/posts";

    public static string PostsCsv(string cycle) => Posts(cycle) + "?handler=Csv";

    /// <summary>Two versions line by line.</summary>
    public static string Compare(string cycle) => Cycle(cycle) + "/compare";

    public static string Scenarios(string cycle) => Cycle(cycle) + "/scenarios";

    public static string Scenario(string cycle, string code) => $"{Scenarios(cycle)}/{Uri.EscapeDataString(code)}";

    /// <param name="version">Null: the one that stands.</param>
    public static string Table(string cycle, string name, int? version = null) => $"{Cycle(cycle)}/tables/{name}" + (version is null ? "" : $"?version={version}");

    public static string Csv(string cycle, string name, int? version = null) => Handler(Table(cycle, name, version), "Csv");

    public static string Workbook(string cycle, string name, int? version = null) => Handler(Table(cycle, name, version), "Xlsx");

    public static string Document(string cycle, string name, int? version = null) => Handler(Table(cycle, name, version), "Docx");

    public static string Contributions(string cycle) => Cycle(cycle) + "/contributions";

    private static string Handler(string page, string handler) => page + (page.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "handler=" + handler;

    public const string Funds = All + "/funds";

    public static string Execution(string cycle) => Cycle(cycle) + "/execution";

    /// <summary>What was spent beside what was achieved; a module above draws the page.</summary>
    public static string Burn(string cycle) => Cycle(cycle) + "/burn";

    /// <summary>Who answers for which lines.</summary>
    public static string Managers(string cycle) => Cycle(cycle) + "/managers";

    public static string MyLines(string cycle) => Cycle(cycle) + "/my-lines";

    public static string Transfers(string cycle) => Cycle(cycle) + "/transfers";

    /// <summary>What may be moved in a part of the appropriation.</summary>
    public static string TransferRule(string cycle, string part) => $"{Transfers(cycle)}/rules/{Uri.EscapeDataString(part)}";

    public static string Accounts(string cycle) => Cycle(cycle) + "/accounts";

    /// <summary>The preview of a file of the accounts.</summary>
    public static string AccountsImport(string cycle, Guid id) => $"{Accounts(cycle)}/import/{id}";

    public static string Forecasts(string cycle) => Cycle(cycle) + "/forecasts";

    /// <param name="id">Null: a new authorisation.</param>
    public static string Unforeseen(string cycle, Guid? id = null) => $"{Cycle(cycle)}/unforeseen" + (id is null ? "" : $"/{id}");

    public static string Proposal(Guid id) => $"{Funds}/proposals/{id}";

    /// <summary>Key of a table's title.</summary>
    internal static string TitleKey(string table) => "budget.table." + table.Replace('-', '_');
}

using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>The files of funds and of unforeseen expenditure, by name; docs/reference/funds-csv.md says what stands in them.</summary>
internal static class FundFiles
{
    public const string FundsName = "capital_and_funds.csv", PastName = "unforeseen_expenditure.csv";

    public static FileShape Funds { get; } = new(FundsName, ["item", "zh", "amount", "unit", "approx", "source", "note"]) { OptionalColumns = ["anchor"] };

    public static FileShape Past { get; } = new(PastName, ["fiscal_period", "authorized_additional_usd"]);

    public static bool IsOne(string name) => name.Equals(FundsName, StringComparison.OrdinalIgnoreCase) || name.Equals(PastName, StringComparison.OrdinalIgnoreCase);
}

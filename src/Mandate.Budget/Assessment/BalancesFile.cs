using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Credits and arrears of member States. Pure: bytes in, rows and problems out.</summary>
internal static class BalancesFile
{
    public static readonly FileShape Shape = new(BudgetFiles.BalancesName, ["country", "credit_chf", "arrears_chf"]) { OptionalColumns = ["reason", "en", "zh"] };

    /// <param name="scale">Who is assessed; null where no scale is known, so that nobody can be missing from it.</param>
    public static Outcome<IReadOnlyList<ContributionBalance>> Read(ImportFile file, IReadOnlyList<AssessedMember>? scale)
    {
        var problems = new ProblemList();
        var rows = Rows(file, scale, problems);
        return problems.IsEmpty ? rows : problems.ToProblems();
    }

    /// <inheritdoc cref="Read"/>
    public static List<ContributionBalance> Rows(ImportFile file, IReadOnlyList<AssessedMember>? scale, ProblemList problems)
    {
        var (seen, known) = (new HashSet<string>(StringComparer.Ordinal), scale?.Select(m => m.Country).ToHashSet(StringComparer.Ordinal));
        return CsvSheet.Read(Shape, file, problems) is not { } sheet ? [] : sheet.Records.ConvertAll(record =>
        {
            var (r, row) = (new RowReader(sheet, record, problems), Row(new RowReader(sheet, record, problems)));
            if (row.Country.Length == 0) return row;
            if (!seen.Add(row.Country)) r.Refuse("budget.import.twice", "country", row.Country);
            else if (known?.Contains(row.Country) == false) r.Refuse("budget.balances.unknown", "country", row.Country);
            return row;
        });
    }

    private static ContributionBalance Row(RowReader r) => new()
    { Country = r.Country("country"), Credit = Francs(r, "credit_chf"), Arrears = Francs(r, "arrears_chf"), Reason = r.Optional("reason") };

    private static decimal Francs(RowReader r, string column)
    {
        r.Required(column);
        var amount = r.Decimal(column) ?? 0;
        if (amount < 0) r.Refuse("budget.balances.negative", column, amount);
        if (decimal.Round(amount, 2) != amount) r.Refuse("budget.balances.centimes", column, amount);
        return amount;
    }
}

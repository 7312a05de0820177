using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What outcomes require and what is secured for them. Pure: bytes in, rows and problems out.</summary>
internal static class RequirementsFile
{
    public static readonly FileShape Shape = new(BudgetFiles.RequirementsName, ["outcome", "required_musd", "xb_secured_musd", "rbsa_secured_musd"]);

    /// <param name="book">Its outcomes are those that may require something.</param>
    public static List<OutcomeRequirement> Rows(ImportFile file, BudgetBook book, ProblemList problems)
    {
        var known = book.Outcomes.Select(o => o.Outcome).Concat(book.Resources.Where(r => r.Row == ResourceRow.Outcome).Select(r => r.Outcome)).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return CsvSheet.Read(Shape, file, problems) is not { } sheet ? [] : sheet.Records.ConvertAll(record =>
        {
            var r = new RowReader(sheet, record, problems);
            var outcome = r.Code("outcome");
            if (outcome.Length > 0 && !known.Contains(outcome)) r.Refuse("budget.shares.unknown_outcome", "outcome", outcome);
            else if (outcome.Length > 0 && !seen.Add(outcome)) r.Refuse("budget.import.twice", "outcome", outcome);
            return new OutcomeRequirement
            { Outcome = outcome, Required = Positive(r, "required_musd"), ExtraBudgetarySecured = Positive(r, "xb_secured_musd"), SupplementarySecured = Positive(r, "rbsa_secured_musd") };
        });
    }

    private static decimal? Positive(RowReader r, string column)
    {
        var amount = r.Millions(column);
        if (amount < 0) r.Refuse("budget.requirements.negative", column, amount);
        return amount;
    }
}

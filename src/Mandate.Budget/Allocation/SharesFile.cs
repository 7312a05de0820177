using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Shares of lines over the outcomes. Pure: bytes in, rows and problems out.</summary>
internal static class SharesFile
{
    public static readonly FileShape Shape = new(BudgetFiles.SharesName, ["part", "department_group", "line", "outcome", "share_pct"]) { OptionalColumns = ["zh"] };

    private const decimal Whole = 100;

    private sealed record Read(int Number, OutcomeShare Share, bool IsNumber);

    /// <param name="book">Its lines and outcomes are what shares may be of.</param>
    public static List<OutcomeShare> Rows(ImportFile file, BudgetBook book, ProblemList problems)
    {
        var rows = CsvSheet.Read(Shape, file, problems) is { } sheet ? sheet.Records.ConvertAll(record => Row(new RowReader(sheet, record, problems))) : [];
        Compare(rows, book, problems);
        foreach (var line in rows.GroupBy(r => r.Share.Key))
            // A cell that is no number is named already: what the rest adds up to says nothing.
            if (line.All(r => r.IsNumber) && line.Sum(r => r.Share.Percent) is var sum and not Whole)
                problems.Add("budget.shares.sum", new Place(Shape.Name, line.First().Number, "share_pct"), line.Key.Line, sum);
        return rows.ConvertAll(r => r.Share);
    }

    private static void Compare(List<Read> rows, BudgetBook book, ProblemList problems)
    {
        var (lines, outcomes, seen) = (book.Lines.Select(l => l.Key).ToHashSet(), book.Outcomes.Select(o => o.Outcome).ToHashSet(StringComparer.Ordinal), new HashSet<((string, string, string), string)>());
        foreach (var (number, share, _) in rows)
        {
            if (!lines.Contains(share.Key)) problems.Add("budget.import.unknown_line", new Place(Shape.Name, number, "line"), share.Line);
            if (share.Outcome.Length > 0 && !outcomes.Contains(share.Outcome)) problems.Add("budget.shares.unknown_outcome", new Place(Shape.Name, number, "outcome"), share.Outcome);
            if (!seen.Add((share.Key, share.Outcome))) problems.Add("budget.import.twice", new Place(Shape.Name, number, "outcome"), $"{share.Line}, {share.Outcome}");
        }
    }

    private static Read Row(RowReader r)
    {
        r.Required("share_pct");
        var percent = r.Decimal("share_pct");
        if (percent < 0) r.Refuse("budget.shares.negative", "share_pct", percent);
        return new(r.Number, new() { Part = r.Required("part"), Group = r.Line("department_group"), Line = r.Line("line"), Outcome = r.Code("outcome"), Percent = percent ?? 0 }, percent is not null);
    }
}

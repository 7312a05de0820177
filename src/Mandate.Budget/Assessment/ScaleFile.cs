using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>A scale of assessments. Pure: bytes in, rates and problems out.</summary>
internal static class ScaleFile
{
    public static readonly FileShape Shape = new(BudgetFiles.ScaleName, ["country", "percent"]) { OptionalColumns = ["en", "zh"] };

    private const decimal Whole = 100;

    public static Outcome<IReadOnlyList<AssessedMember>> Read(ImportFile file)
    {
        var problems = new ProblemList();
        var rows = Rows(file, problems);
        return problems.IsEmpty ? rows : problems.ToProblems();
    }

    public static List<AssessedMember> Rows(ImportFile file, ProblemList problems)
    {
        var before = problems.Total;
        var rows = CsvSheet.Read(Shape, file, problems) is { } sheet ? sheet.Records.ConvertAll(record => Row(new RowReader(sheet, record, problems))) : [];
        foreach (var twice in rows.Where(r => r.Member.Country.Length > 0).GroupBy(r => r.Member.Country, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            problems.Add("budget.scale.twice", new Place(Shape.Name, twice.Number, "country"), twice.Member.Country);
        // A scale that is not whole leaves something unpaid, or takes something twice.
        if (problems.Total == before && rows.Sum(r => r.Member.Percent) is var sum and not Whole) problems.Add("budget.scale.sum", new Place(Shape.Name, null, "percent"), sum);
        return rows.ConvertAll(r => r.Member);
    }

    private static (int Number, AssessedMember Member) Row(RowReader r)
    {
        var country = r.Country("country");
        r.Required("percent");
        var percent = r.Decimal("percent") ?? 0;
        if (percent < 0) r.Refuse("budget.scale.negative", "percent", percent);
        return (r.Number, new() { Country = country, Percent = percent });
    }
}

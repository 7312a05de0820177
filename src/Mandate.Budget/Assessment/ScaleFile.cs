using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What a member State is assessed at, in per cent of the whole.</summary>
public sealed record AssessedRate(string Country, decimal Percent);

/// <summary>A scale of assessments. Pure: bytes in, rates and problems out.</summary>
internal static class ScaleFile
{
    public static readonly FileShape Shape = new("scale_of_assessments.csv", ["country", "percent"]) { OptionalColumns = ["en", "zh"] };

    private const decimal Whole = 100;

    public static Outcome<IReadOnlyList<AssessedRate>> Read(ImportFile file)
    {
        var problems = new ProblemList();
        var rows = CsvSheet.Read(Shape, file, problems) is { } sheet ? sheet.Records.ConvertAll(record => Row(new RowReader(sheet, record, problems))) : [];
        foreach (var twice in rows.Where(r => r.Rate.Country.Length > 0).GroupBy(r => r.Rate.Country, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            problems.Add("budget.scale.twice", new Place(Shape.Name, twice.Number, "country"), twice.Rate.Country);
        // A scale that is not whole leaves something unpaid, or takes something twice.
        if (problems.IsEmpty && rows.Sum(r => r.Rate.Percent) is var sum and not Whole) problems.Add("budget.scale.sum", new Place(Shape.Name, null, "percent"), sum);
        return problems.IsEmpty ? rows.ConvertAll(r => r.Rate) : problems.ToProblems();
    }

    private static (int Number, AssessedRate Rate) Row(RowReader r)
    {
        var country = r.Required("country").ToUpperInvariant();
        if (country.Length > 0 && CountryCode.Parse(country).Problems.Count > 0) r.Refuse("kernel.country.shape", "country", country);
        r.Required("percent");
        var percent = r.Decimal("percent") ?? 0;
        if (percent < 0) r.Refuse("budget.scale.negative", "percent", percent);
        return (r.Number, new(country, percent));
    }
}

using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Demonstration;

/// <summary>One region's part of an indicator, to be filled with invented results.</summary>
/// <param name="Criteria">How many the technical note in force has.</param>
internal sealed record DemoCell(string Indicator, LocalizedText Title, string Region, decimal Target, int Criteria);

internal sealed record DemoResult(DemoCell Cell, CountryRecord Country, string Period, CountryResultStatus Status);

/// <summary>Which results the demonstration has: the same ones from the same seed.</summary>
internal static class DemoPlan
{
    private const int Seed = 20222023;

    // How far an indicator has come on its target (0: not reported at all), and a region beside the others.
    private static readonly decimal[] Courses = [0m, 0.5m, 0.7m, 0.85m, 0.95m, 1m, 1m, 1.05m, 1.1m, 1.2m];
    private static readonly decimal[] Regions = [0.7m, 0.9m, 1m, 1m, 1m, 1.1m, 1.3m];

    /// <returns>An approved one comes last: once it is there, all are.</returns>
    public static List<DemoResult> Make(IReadOnlyList<DemoCell> cells, IReadOnlyList<CountryRecord> countries)
    {
        var random = new Random(Seed);
        var plan = new List<DemoResult>();
        foreach (var indicator in cells.GroupBy(c => c.Indicator))
        {
            var course = Courses[random.Next(Courses.Length)];
            foreach (var cell in indicator) plan.AddRange(Fill(cell, course, countries, random));
        }
        return [.. plan.OrderBy(r => r.Status == CountryResultStatus.Approved)];
    }

    private static List<DemoResult> Fill(DemoCell cell, decimal course, IReadOnlyList<CountryRecord> countries, Random random)
    {
        var open = countries.Where(c => c.MemberState && c.Region == cell.Region).ToArray();
        random.Shuffle(open);
        var approved = (int)Math.Round(cell.Target * course * Regions[random.Next(Regions.Length)], MidpointRounding.AwayFromZero);
        // Behind those that count, some are still on their way: one with the reviewer, one sent back, one being written.
        List<CountryResultStatus> wanted = [.. Enumerable.Repeat(CountryResultStatus.Approved, approved)];
        if (random.Next(3) == 0) wanted.Add(CountryResultStatus.Submitted);
        if (random.Next(5) == 0) wanted.Add(CountryResultStatus.Returned);
        if (random.Next(4) == 0) wanted.Add(CountryResultStatus.Draft);
        return [.. open.Zip(wanted, (country, status) => new DemoResult(cell, country, random.Next(2) == 0 ? "2022" : "2023", status))];
    }
}

namespace Mandate.Demonstration;

/// <summary>Where a measured indicator stood before, as the framework has it.</summary>
/// <param name="Female">Of the same, for women and men, where it is broken down by sex.</param>
internal sealed record DemoBaseline(string Indicator, decimal Value, bool Falls, bool BySex, decimal? Female = null, decimal? Male = null);

/// <summary>One invented value for one year.</summary>
internal sealed record DemoValue(string Indicator, string Period, decimal Value, bool IsProvisional, decimal? Female, decimal? Male);

/// <summary>Which values the demonstration invents for what is measured once for the whole organisation: the same ones from the same seed.</summary>
internal static class DemoMeasuredPlan
{
    private const int Seed = 20222024;
    private static readonly string[] Years = ["2022", "2023"];

    public static List<DemoValue> Make(IReadOnlyList<DemoBaseline> baselines)
    {
        var random = new Random(Seed);
        return [.. baselines.SelectMany(b => Of(b, random))];
    }

    // Up to a fortieth of its level a year, mostly the right way; the last year is not final yet.
    private static IEnumerable<DemoValue> Of(DemoBaseline start, Random random)
    {
        var value = start.Value;
        foreach (var year in Years)
        {
            var step = random.Next(-5, 21) / 800m;
            value = decimal.Round(value * (start.Falls ? 1 - step : 1 + step), 1);
            var gap = start.Male is { } male && start.Female is { } female ? male - female : decimal.Round(start.Value / 10, 1);
            yield return new(start.Indicator, year, value, year == Years[^1], start.BySex ? value - decimal.Round(gap / 2, 1) : null, start.BySex ? value + decimal.Round(gap / 2, 1) : null);
        }
    }
}

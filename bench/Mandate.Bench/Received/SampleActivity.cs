using System.Globalization;
using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Bench;

/// <summary>The activities that <c>bench/compare/iati_write.py</c> writes too, as they are composed before they are written.</summary>
internal static class SampleActivity
{
    /// <summary>So many differ; the others say the same under another identifier.</summary>
    private const int Different = 500;

    private const int Transactions = 60;

    private static readonly DateOnly Date = new(2026, 1, 31);
    private static readonly DateTimeOffset Updated = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);
    private static readonly Currency Dollar = Currency.Parse("USD").Value, Euro = Currency.Parse("EUR").Value;
    private static readonly Lazy<PublishedActivity[]> All = new(() => [.. Enumerable.Range(0, Different).Select(Make)]);

    public static DateTimeOffset GeneratedAt => Updated;

    public static IEnumerable<PublishedActivity> Some(int count)
    {
        var all = All.Value;
        for (var number = 1; number <= count; number++) yield return all[number % Different] with { Identifier = Identifier(number) };
    }

    private static string Identifier(int number) => "XM-DAC-99-" + number.ToString("D6", CultureInfo.InvariantCulture);

    private static PublishedActivity Make(int number) => new(Identifier(number), new("XM-DAC-99", "40", Said(0)), Said(number))
    {
        Currency = Dollar, LastUpdated = Updated, Hierarchy = 1, Status = "2",
        Descriptions = [.. ((string[])["1", "2", "3", "4"]).Select(type => new CodedText(type, Said(number)))],
        Dates = [.. ((string[])["1", "2", "3"]).Select(type => new PublishedDate(type, Date))],
        Transactions = [.. Enumerable.Range(0, Transactions).Select(i => new PublishedTransaction("3", Date, new Money((number * 100) + i + 0.50m, Euro), Date) { Description = Said(i) })],
    };

    private static LocalizedText Said(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new("en", new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Decent work & protection " + text, ["fr"] = "Travail décent et protection " + text, ["zh"] = "体面劳动与保护 " + text });
    }
}

using System.Text;
using Mandate.Cooperation;
using Mandate.Organisation;

namespace Mandate.Tests.Cooperation.Iati;

/// <summary>What our validator says of a text or of bytes.</summary>
internal sealed record IatiVerdict(ValidateIati.Report Report)
{
    /// <summary>The moment at which every file of these tests is looked at.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<string> Rules { get; } = [.. Report.Rules.Select(r => r.Rule)];

    /// <summary>Faults of XML and of the schema, of which alone the schemas speak.</summary>
    public IEnumerable<string> OfTheSchema => Rules.Where(r => r.StartsWith("xml.", StringComparison.Ordinal) || r.StartsWith("schema.", StringComparison.Ordinal));

    /// <summary>Rules of the ruleset.</summary>
    public SortedSet<string> OfTheRuleset => new(Rules.Where(r => char.IsAsciiDigit(r[0])), StringComparer.Ordinal);

    public static IatiVerdict Of(string xml) => Of(Encoding.UTF8.GetBytes(xml));

    public static IatiVerdict Of(byte[] bytes) => Of(new MemoryStream(bytes));

    public static IatiVerdict Of(Stream stream, int most = ValidateIati.UsualMost) =>
        new(new ValidateIati(new FixedTime()).HandleAsync(Access.Console("test"), new("test.xml", stream, most), default).GetAwaiter().GetResult().Value);

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Mandate.Kernel;

/// <summary>
/// Two letters of the shape of ISO 3166-1 alpha-2, in capitals. Which of them are countries, and in which region,
/// is for the organisation to say.
/// </summary>
[JsonConverter(typeof(TextJson<CountryCode>))]
public sealed record CountryCode : ITextValue<CountryCode>, IComparable<CountryCode>
{
    private CountryCode(string text) => Text = text;

    public string Text { get; }

    /// <summary>Problem <c>kernel.country.shape</c> when the text is not two letters from A to Z.</summary>
    public static Outcome<CountryCode> Parse(string? text, string? field = null)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length == 2 && trimmed.All(char.IsAsciiLetter)
            ? new CountryCode(trimmed.ToUpperInvariant())
            : Problem.Rule("kernel.country.shape", field, WrittenText.Echo(trimmed));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out CountryCode? code) => Parse(text).TryGet(out code);

    /// <summary>A code that is known to be one.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static CountryCode Of(string text) => Parse(text).Value;

    public int CompareTo(CountryCode? other) => string.CompareOrdinal(Text, other?.Text);

    public static bool operator <(CountryCode left, CountryCode right) => left.CompareTo(right) < 0;

    public static bool operator >(CountryCode left, CountryCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(CountryCode left, CountryCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CountryCode left, CountryCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Text;
}

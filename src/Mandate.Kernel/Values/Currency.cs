using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Mandate.Kernel;

/// <summary>
/// A currency of ISO 4217 by its alphabetic code, with the number of decimals of its minor unit (2 for USD, 0 for JPY,
/// 3 for TND). Codes without a minor unit (gold, the SDR, tests) are not money here.
/// </summary>
[JsonConverter(typeof(TextJson<Currency>))]
public sealed record Currency : ITextValue<Currency>
{
    private static readonly FrozenDictionary<string, Currency> Known = Read();

    private Currency(string code, int decimals) => (Code, Decimals) = (code, decimals);

    public string Code { get; }

    /// <summary>Decimals of the minor unit, 0 to 4.</summary>
    public int Decimals { get; }

    public static IEnumerable<Currency> All => Known.Values.OrderBy(c => c.Code, StringComparer.Ordinal);

    /// <summary>Problem <c>kernel.currency.unknown</c> when the list does not hold it.</summary>
    public static Outcome<Currency> Parse(string? text, string? field = null)
    {
        var code = text?.Trim().ToUpperInvariant() ?? "";
        return Known.TryGetValue(code, out var currency) ? currency
            : Problem.Rule("kernel.currency.unknown", field, WrittenText.Echo(text?.Trim()));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out Currency? currency) => Parse(text).TryGet(out currency);

    /// <summary>A currency that is known to be in the list.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static Currency Of(string code) => Parse(code).Value;

    public override string ToString() => Code;

    // One line for each number of decimals: "2 AED AFN …".
    private static FrozenDictionary<string, Currency> Read()
    {
        using var lines = new StreamReader(typeof(Currency).Assembly.GetManifestResourceStream("Mandate.Kernel.Values.currencies.txt")!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(words => words.Skip(1).Select(code => new Currency(code, int.Parse(words[0], CultureInfo.InvariantCulture))))
            .ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
    }
}

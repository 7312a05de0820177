using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// The one spelling of a frozen framework: members in the order of <see cref="FrozenFramework"/>, UTF-8, no spaces,
/// numbers without trailing zeros, languages in alphabetical order.
/// </summary>
internal static class CanonicalJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new PlainNumber(), new Languages() },
    };

    public static byte[] Write(FrozenFramework framework) => JsonSerializer.SerializeToUtf8Bytes(framework, Options);

    /// <exception cref="JsonException">The bytes are not what <see cref="Write"/> wrote.</exception>
    public static FrozenFramework Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<FrozenFramework>(json, Options)
        ?? throw new JsonException("No framework.");

    // 3, 3.0 and 3.00 are the same figure.
    private sealed class PlainNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }

    private sealed class Languages : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var (original, texts) = JsonSerializer.Deserialize<Spelt>(ref reader, options) ?? throw new JsonException("No text.");
            return texts.TryGetValue(original, out var text) && !string.IsNullOrWhiteSpace(text) ? new(original, texts)
                : throw new JsonException($"No text in {original}.");
        }

        // A LocalizedText keeps its languages in order.
        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Spelt(value.Original, value.Texts), options);
    }

    private sealed record Spelt(string Original, IReadOnlyDictionary<string, string> Texts);
}

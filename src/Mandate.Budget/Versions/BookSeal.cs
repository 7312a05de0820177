using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// SHA-256 over all rows of a version in one spelling: a line of JSON a row, properties in alphabetical order, numbers
/// without trailing zeros, nothing for what is null. A column that a later release adds is null in old rows, so that
/// their seals stay good.
/// </summary>
internal static class BookSeal
{
    private static readonly JsonSerializerOptions Options = new(JournalJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { InOrder } },
    };

    static BookSeal()
    {
        Options.Converters.Add(new PlainNumber());
        Options.Converters.Add(new Languages());
    }

    public static byte[] Of(BudgetBook book)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(JsonSerializer.SerializeToUtf8Bytes(book.Cycle.ToString(), Options));
        foreach (var row in book.Rows.OrderBy(r => r.GetType().Name, StringComparer.Ordinal).ThenBy(r => r.Position))
        {
            sha.AppendData("\n"u8);
            sha.AppendData(JsonSerializer.SerializeToUtf8Bytes(row.GetType().Name, Options));
            sha.AppendData(JsonSerializer.SerializeToUtf8Bytes(row, row.GetType(), Options));
        }
        return sha.GetHashAndReset();
    }

    // Which version it is of is not part of what it says.
    private static void InOrder(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var ordered = type.Properties.Where(p => p.Name != "version_id").OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        foreach (var property in ordered) type.Properties.Add(property);
    }

    private sealed class PlainNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A seal is not read.");

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }

    // In its languages' own order, whatever the reader's language is.
    private sealed class Languages : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A seal is not read.");

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("original", value.Original);
            foreach (var (language, text) in value.Texts) writer.WriteString(language, text);
            writer.WriteEndObject();
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Mandate.Kernel;

namespace Mandate.Ui;

/// <summary>
/// JSON of the API: names in snake case. What comes in is read strictly: a field that is not known, one that stands twice
/// and a text where a number belongs are refused, so that a slip of the pen changes nothing by silence.
/// </summary>
public static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JournalJson.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new InTheReadersLanguage());
        options.MakeReadOnly();
        return options;
    }

    // A text goes out as its reader reads it, and says in which language that is.
    private sealed class InTheReadersLanguage : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Texts come in as plain text with a language beside them.");

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, ApiText.Of(value), options);
    }
}

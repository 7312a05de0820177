using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mandate.Kernel;

/// <summary>A text in several languages as jsonb: <c>{"original":"en","texts":{"en":"…","zh":"…"}}</c>.</summary>
public sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(
    text => JsonSerializer.Serialize(new Stored(text.Original, text.Texts), JournalJson.Options),
    json => Read(json))
{
    private sealed record Stored(string Original, IReadOnlyDictionary<string, string> Texts);

    private static LocalizedText Read(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json, JournalJson.Options)!;
        return new LocalizedText(stored.Original, stored.Texts);
    }
}

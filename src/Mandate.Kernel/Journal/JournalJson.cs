using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mandate.Kernel;

/// <summary>How values stand in the journal: by column name, as JSON; large bytes as their length and SHA-256.</summary>
public static class JournalJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Annotation of a property whose value must not stand in the journal (a password's hash, a token).</summary>
    public const string Secret = "Mandate:Secret";

    /// <summary>The columns of a changed row as a JSON object: all, or those that changed and the key.</summary>
    internal static string Columns(EntityEntry change, bool all, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(
            Properties(change.Properties, change.ComplexProperties)
                .Where(p => all || p.IsModified || IsKey(p))
                .ToDictionary(p => p.Metadata.GetColumnName(), p => Shown(p.Metadata, value(p))), Options);

    // A value of several columns (an amount and its currency) is a complex property: its columns stand side by side.
    private static IEnumerable<PropertyEntry> Properties(
        IEnumerable<PropertyEntry> own, IEnumerable<ComplexPropertyEntry> complex) =>
        own.Concat(complex.SelectMany(c => Properties(c.Properties, c.ComplexProperties)));

    private static bool IsKey(PropertyEntry property) => property.Metadata is IProperty p && p.IsPrimaryKey();

    /// <summary>A property's value in the form in which the journal shows it: as its column has it, mostly.</summary>
    internal static object? Shown(IReadOnlyProperty property, object? value) => value switch
    {
        null => null,
        _ when property.FindAnnotation(Secret) is not null => "***",
        byte[] bytes => new { bytes = bytes.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) },
        Period period => period.ToString(),
        _ => Stored(property, property.FindTypeMapping()!.Converter is { } converter ? converter.ConvertToProvider(value) : value),
    };

    // A column of JSON stands in the journal as JSON, not as a text full of escapes.
    private static object? Stored(IReadOnlyProperty property, object? value) =>
        value is string text && property.GetColumnType() is "jsonb" or "json" ? JsonElement.Parse(text) : value;
}

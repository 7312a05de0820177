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
    internal static object? Shown(IReadOnlyProperty property, object? value) => value is null ? null : Shown(property)(value);

    /// <summary>The same for many values of one property, of which the model is asked once.</summary>
    internal static Func<object?, object?> Shown(IReadOnlyProperty property)
    {
        if (property.FindAnnotation(Secret) is not null) return value => value is null ? null : "***";
        // A column of JSON stands in the journal as JSON, not as a text full of escapes.
        var (convert, isJson) = (property.FindTypeMapping()!.Converter?.ConvertToProvider, property.GetColumnType() is "jsonb" or "json");
        return value => value switch
        {
            null => null,
            byte[] bytes => new { bytes = bytes.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) },
            Period period => period.ToString(),
            _ => (convert is null ? value : convert(value)) is var stored && isJson && stored is string text ? JsonElement.Parse(text) : stored,
        };
    }
}

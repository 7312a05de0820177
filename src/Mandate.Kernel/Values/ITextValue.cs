using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mandate.Kernel;

/// <summary>A value that is written and read as one short text, the same in forms, files, JSON and the database.</summary>
public interface ITextValue<TSelf> where TSelf : ITextValue<TSelf>
{
    /// <param name="text">What was written; white space around it is dropped.</param>
    /// <param name="field">Name of the field for the problem's place.</param>
    static abstract Outcome<TSelf> Parse(string? text, string? field = null);
}

/// <summary>A text value as its text in a column.</summary>
public sealed class TextColumn<T>() : ValueConverter<T, string>(value => value.ToString()!, text => Read(text))
    where T : ITextValue<T>
{
    private static T Read(string text) => T.Parse(text).Value;
}

/// <summary>A text value as a JSON string.</summary>
public sealed class TextJson<T> : JsonConverter<T> where T : ITextValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Parse(reader.GetString()).TryGet(out var value) ? value
            : throw new JsonException($"Not a {typeof(T).Name}: {reader.GetString()}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

internal static class WrittenText
{
    private const int Longest = 60;

    /// <summary>What was written, short enough to be repeated in a message.</summary>
    public static string Echo(string? text) =>
        text is null ? "" : text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
}

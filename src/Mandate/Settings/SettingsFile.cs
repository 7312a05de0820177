using System.Text.Json;
using Mandate.Kernel;

namespace Mandate.Settings;

/// <summary><c>mandate.json</c> in the data directory: one object of names and values; a missing file is an empty one.</summary>
internal static class SettingsFile
{
    public const string Name = "mandate.json";

    public static Outcome<Dictionary<string, string?>> Read(string path)
    {
        if (!File.Exists(path)) return new Dictionary<string, string?>(StringComparer.Ordinal);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Known(path, json.RootElement)
                : Problem.Rule("kernel.settings.not_an_object").At(new Place(path));
        }
        catch (JsonException e)
        {
            return Problem.Rule("kernel.settings.not_json").At(new Place(path, (int?)e.LineNumber + 1));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Unavailable("kernel.settings.unreadable", path);
        }
    }

    private static Outcome<Dictionary<string, string?>> Known(string path, JsonElement json)
    {
        var names = Setting.All.Where(s => s != Setting.Data).Select(s => s.Name).ToList();
        var problems = json.EnumerateObject().Select(p => Check(p, names)).OfType<Problem>()
            .Select(p => p.At(p.Place! with { File = path })).ToList();
        if (problems.Count > 0) return problems;
        return json.EnumerateObject().ToDictionary(p => p.Name, p => (string?)p.Value.ToString(), StringComparer.Ordinal);
    }

    private static Problem? Check(JsonProperty property, List<string> names)
    {
        if (!names.Contains(property.Name, StringComparer.Ordinal))
            return Problem.Rule("kernel.settings.unknown", property.Name, property.Name, string.Join(", ", names));
        return property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? null
            : Problem.Rule("kernel.settings.not_a_value", property.Name, property.Name);
    }
}

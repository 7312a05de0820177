using System.Text.Json;

namespace Mandate.Kernel;

/// <summary>The names of an enumeration as files, commands and addresses write them: <c>max_months</c>.</summary>
public static class SnakeEnum<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByName =
        Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<T, string> ByValue = ByName.ToDictionary(p => p.Value, p => p.Key);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static string Name(T value) => ByValue[value];

    public static bool TryParse(string name, out T value) => ByName.TryGetValue(name, out value);
}

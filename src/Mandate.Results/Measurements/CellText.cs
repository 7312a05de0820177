using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A cell as one writes it in a command: <c>sex=F:12</c>, <c>sex=F;age=Y15T24:12/40</c>, <c>sex=M:not_applicable</c>, <c>sex=M:</c> to take it away.</summary>
public static class CellText
{
    public static CellEntry Parse(string text)
    {
        var (key, value) = Split(text, ':');
        if (SnakeEnum<ObservationStatus>.TryParse(value, out _)) return new(key, null, null, value);
        var (quantity, whole) = Split(value, '/');
        return new(key, quantity, whole.Length == 0 ? null : whole);
    }

    private static (string, string) Split(string text, char mark) =>
        text.IndexOf(mark) is >= 0 and var at ? (text[..at].Trim(), text[(at + 1)..].Trim()) : (text.Trim(), "");
}

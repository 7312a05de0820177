using System.Globalization;

namespace Mandate.Cooperation;

/// <summary>Goals and targets of sustainable development in their own order: 8, 8.2, 8.10, 8.a, 16.</summary>
internal sealed class GoalOrder : IComparer<string?>
{
    public static GoalOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => string.CompareOrdinal(Key(x), Key(y));

    private static string Key(string? code) => string.Join('.', (code ?? "").Split('.').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n.ToString("D3", CultureInfo.InvariantCulture) : p));
}

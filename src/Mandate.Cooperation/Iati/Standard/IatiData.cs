namespace Mandate.Cooperation;

/// <summary>The facts of the standard that are data: <c>data/iati</c>.</summary>
internal static class IatiData
{
    public static IEnumerable<string[]> Rows(string file) => EmbeddedRows.Of("Iati." + file);
}

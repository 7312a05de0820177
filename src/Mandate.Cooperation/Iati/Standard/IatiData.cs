namespace Mandate.Cooperation;

/// <summary>The facts of the standard that are data: <c>data/iati</c>, embedded.</summary>
internal static class IatiData
{
    /// <summary>The rows below the heading; no cell of these files needs quotes.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(IatiData).Assembly.GetManifestResourceStream("Mandate.Cooperation.Iati." + file)
            ?? throw new InvalidOperationException($"There is no {file} in this build.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
    }
}

namespace Mandate.Cooperation;

/// <summary>Facts that are data, embedded: <c>data/iati</c> and <c>data/dac</c>.</summary>
internal static class EmbeddedRows
{
    /// <summary>The rows below the heading; no cell of these files needs quotes.</summary>
    /// <param name="name">Folder and file: <c>Iati.codelists.csv</c>.</param>
    public static IEnumerable<string[]> Of(string name)
    {
        using var stream = typeof(EmbeddedRows).Assembly.GetManifestResourceStream("Mandate.Cooperation." + name)
            ?? throw new InvalidOperationException($"There is no {name} in this build.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
    }
}

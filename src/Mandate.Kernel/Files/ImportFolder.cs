namespace Mandate.Kernel;

/// <summary>Reads the CSV files of a folder: those that are wanted, and never more than the limits say.</summary>
public static class ImportFolder
{
    /// <summary>
    /// The files, their bytes cut one past the limit so that a larger one is still recognised as too large; other CSV
    /// files come without their bytes, other files not at all.
    /// </summary>
    public static Task<Outcome<IReadOnlyList<ImportFile>>> ReadAsync(string folder, Func<string, bool> isWanted, CancellationToken ct) => ReadUpToAsync(folder, isWanted, ImportLimits.FileBytes, ct);

    /// <inheritdoc cref="ReadAsync"/>
    /// <param name="most">Bytes of a file.</param>
    public static async Task<Outcome<IReadOnlyList<ImportFile>>> ReadUpToAsync(string folder, Func<string, bool> isWanted, int most, CancellationToken ct)
    {
        if (!Directory.Exists(folder)) return Problem.NotFound("kernel.file.no_folder", folder);
        try
        {
            var files = new List<ImportFile>();
            foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Take(1_000))
            {
                var name = Path.GetFileName(path);
                if (isWanted(name)) files.Add(await ReadFileAsync(name, path, most, ct));
                else if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) files.Add(new ImportFile(name, []));
            }
            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Unavailable("kernel.file.unreadable_folder", folder, e.Message);
        }
    }

    /// <summary>One file by its path, cut one past the limit.</summary>
    public static async Task<Outcome<ImportFile>> ReadFileAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) return Problem.NotFound("kernel.file.no_file", path);
        try
        {
            return await ReadFileAsync(Path.GetFileName(path), path, ImportLimits.FileBytes, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Unavailable("kernel.file.unreadable_folder", path, e.Message);
        }
    }

    private static async Task<ImportFile> ReadFileAsync(string name, string path, int most, CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        return new ImportFile(name, await BoundedRead.ToEndAsync(stream, most, ct));
    }
}

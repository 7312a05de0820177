using System.IO.Compression;
namespace Mandate.Kernel;

/// <summary>Files in a zip archive. What an archive says of its sizes is not believed: what comes out is counted.</summary>
public static class ImportArchive
{
    // CSV text shrinks to a tenth; what shrinks to less than a hundredth was made to fill a disk.
    private const int MostRatio = 100;

    /// <returns>The files by their own names; or why the archive is not opened.</returns>
    public static async Task<Outcome<IReadOnlyList<ImportFile>>> UnpackAsync(ImportFile archive, CancellationToken ct)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive.Bytes), ZipArchiveMode.Read);
            return await UnpackAsync(zip, archive, ct);
        }
        catch (InvalidDataException)
        {
            return Wrong(archive, "kernel.file.zip_damaged");
        }
    }

    /// <summary>The files as an archive of our own, for keeping.</summary>
    public static byte[] Pack(IReadOnlyList<ImportFile> files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name).Open();
                entry.Write(file.Bytes);
            }
        return buffer.ToArray();
    }

    /// <summary>The files of an archive that <see cref="Pack"/> made: there is nothing to suspect.</summary>
    public static async Task<IReadOnlyList<ImportFile>> UnpackOwnAsync(byte[] packed, CancellationToken ct)
    {
        using var zip = new ZipArchive(new MemoryStream(packed), ZipArchiveMode.Read);
        var files = new List<ImportFile>();
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync(ct);
            files.Add(new(entry.FullName, await BoundedRead.ToEndAsync(stream, entry.Length, ct)));
        }
        return files;
    }

    private static async Task<Outcome<IReadOnlyList<ImportFile>>> UnpackAsync(ZipArchive zip, ImportFile archive, CancellationToken ct)
    {
        if (zip.Entries.Count > ImportLimits.Files) return Wrong(archive, "kernel.file.zip_many", ImportLimits.Files);
        var (files, total) = (new List<ImportFile>(), 0L);
        foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0))
        {
            if (IsUnsafe(entry.FullName)) return Wrong(archive, "kernel.file.zip_path", Printable(entry.FullName));
            await using var stream = await entry.OpenAsync(ct);
            var bytes = await BoundedRead.ToEndAsync(stream, ImportLimits.FileBytes, ct);
            total += bytes.Length;
            if (total > ImportLimits.TotalBytes || bytes.Length > MostRatio * Math.Max(1_024, entry.CompressedLength))
                return Wrong(archive, "kernel.file.zip_bomb", ImportLimits.TotalBytes / 1024 / 1024);
            files.Add(new ImportFile(entry.Name, bytes));
        }
        return files;
    }

    private static bool IsUnsafe(string path) =>
        path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal)
        || path.Split('/').Contains("..") || UnseenCharacter.Find(path) is not null || path.AsSpan().IndexOfAny('\r', '\n', '\t') >= 0;

    private static string Printable(string path) => string.Concat(path.Where(c => !char.IsControl(c)).Take(80));

    private static Problem Wrong(ImportFile archive, string code, params object?[] args) =>
        new(code, ProblemKind.Rule, new Place(archive.Name), args);
}

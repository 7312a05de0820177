using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A filled-in file from a disk or a form, never more of it than the limit and one byte, so that a larger one still shows.</summary>
public static class SheetFile
{
    public static async Task<Outcome<ImportFile>> ReadAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) return Problem.NotFound("kernel.file.no_file", path);
        try
        {
            await using var stream = File.OpenRead(path);
            return new ImportFile(Path.GetFileName(path), await ReadAsync(stream, ct));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Unavailable("kernel.file.unreadable_folder", path, e.Message);
        }
    }

    internal static Task<byte[]> ReadAsync(Stream stream, CancellationToken ct) => BoundedRead.ToEndAsync(stream, SheetLimits.FileBytes, ct);
}

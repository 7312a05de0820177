using Mandate.Kernel;
using Microsoft.AspNetCore.Http;

namespace Mandate.Ui;

/// <summary>Uploaded CSV files, or one zip of them, as import files.</summary>
public static class Uploads
{
    public static async Task<Outcome<IReadOnlyList<ImportFile>>> ReadAsync(IReadOnlyList<IFormFile> uploads, CancellationToken ct)
    {
        if (uploads.Count == 0) return Problem.Rule("ui.upload.no_files", "Files");
        if (uploads.Count > ImportLimits.Files) return Problem.Rule("kernel.file.zip_many", "Files", ImportLimits.Files);
        var files = new List<ImportFile>();
        foreach (var upload in uploads)
        {
            await using var stream = upload.OpenReadStream();
            var file = new ImportFile(NameOf(upload), await BoundedRead.ToEndAsync(stream, ImportLimits.FileBytes, ct));
            if (!IsZip(file))
            {
                files.Add(file);
                continue;
            }
            if (uploads.Count > 1) return Problem.Rule("ui.upload.zip_and_files", "Files");
            var unpacked = await ImportArchive.UnpackAsync(file, ct);
            return unpacked is { IsOk: true, Value.Count: 0 } ? Problem.Rule("ui.upload.no_files", "Files") : unpacked;
        }
        return files;
    }

    // Some browsers send the whole path.
    private static string NameOf(IFormFile upload) => upload.FileName[(upload.FileName.LastIndexOfAny(['/', '\\']) + 1)..];

    private static bool IsZip(ImportFile file) => file.Bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);
}

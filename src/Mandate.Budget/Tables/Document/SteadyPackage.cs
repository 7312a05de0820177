using System.IO.Compression;

namespace Mandate.Budget;

/// <summary>A package whose bytes depend on what is in it alone: entries by name, without the time at which they were written.</summary>
internal static class SteadyPackage
{
    // The first moment that an archive can hold.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] package)
    {
        using var to = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var steady = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = steady.CreateEntry(entry.FullName);
                copy.LastWriteTime = Epoch;
                using var reading = entry.Open();
                using var writing = copy.Open();
                reading.CopyTo(writing);
            }
        return to.ToArray();
    }
}

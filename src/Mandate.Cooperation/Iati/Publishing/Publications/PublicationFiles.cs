using System.IO.Compression;
using System.Security.Cryptography;

namespace Mandate.Cooperation;

/// <summary>
/// Shares activities out over files and writes them, on disk, so that what is published may be larger than memory: the same
/// activities make the same bytes. The files are gone with it.
/// </summary>
/// <param name="publisher">As whom.</param>
/// <param name="split">How the activities are shared out.</param>
internal sealed class PublicationFiles(IatiPublisher publisher, FileSplit split) : IDisposable
{
    /// <summary>Of files of activities that are in several countries, in regions, or everywhere.</summary>
    private const string Several = "multi";

    // Nobody else may read it: not all of it may be published.
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mandate-iati-");
    private readonly SortedDictionary<string, Writing> writing = new(StringComparer.Ordinal);
    private readonly List<File> made = [];
    private readonly string name = publisher.Identifier + "-activities";
    private int count;

    /// <summary>A file that is whole.</summary>
    /// <param name="Activities">Identifiers of what it holds: of activities, or of the organisation.</param>
    /// <param name="IsOrganisation">The organisation's own file; it holds no activity.</param>
    internal sealed record File(string Name, string Path, long Size, string Sha256, IReadOnlyList<string> Activities, bool IsOrganisation)
    {
        public int Count => IsOrganisation ? 0 : Activities.Count;

        public FileStream Open() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);

        /// <summary>The same in gzip.</summary>
        public FileStream Pack()
        {
            var packed = new FileStream(Path + ".gz", FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            using (var from = Open())
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                from.CopyTo(gzip);
            packed.Position = 0;
            return packed;
        }
    }

    private sealed record Writing(XmlByteWriter Xml, FileStream To, long MomentAt, List<string> Activities)
    {
        public DateTimeOffset Newest { get; set; } = DateTimeOffset.UnixEpoch;
    }

    /// <summary>Activities come in the order of their identifiers.</summary>
    public void Add(PublishedActivity activity)
    {
        var file = Of(split switch
        {
            FileSplit.Country => $"{name}-{Place(activity)}.xml",
            FileSplit.Size => $"{name}-{count / (publisher.FileSize ?? int.MaxValue) + 1:D3}.xml",
            _ => name + ".xml",
        });
        ActivityXml.Write(file.Xml, activity);
        file.Activities.Add(activity.Identifier);
        if (activity.LastUpdated > file.Newest) file.Newest = activity.LastUpdated;
        count++;
    }

    /// <summary>Ends the files of activities and adds the organisation's own.</summary>
    public IReadOnlyList<File> Complete(PublishedReporter reporter)
    {
        if (split == FileSplit.None) Of(name + ".xml");
        foreach (var (file, written) in writing) made.Add(End(file, written, isOrganisation: false));
        writing.Clear();
        var own = Begin(publisher.Identifier + "-organisation.xml", "iati-organisations"u8);
        ReporterXml.Write(own.Xml, reporter);
        own.Activities.Add(reporter.Identifier);
        own.Newest = reporter.LastUpdated;
        made.Add(End(publisher.Identifier + "-organisation.xml", own, isOrganisation: true));
        return made;
    }

    public void Dispose()
    {
        foreach (var file in writing.Values) file.To.Dispose();
        folder.Delete(recursive: true);
    }

    private Writing Of(string file)
    {
        if (writing.TryGetValue(file, out var open)) return open;
        return writing[file] = Begin(file, "iati-activities"u8);
    }

    private Writing Begin(string file, ReadOnlySpan<byte> root)
    {
        var to = new FileStream(Path.Combine(folder.FullName, file), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1);
        var xml = new XmlByteWriter(to);
        return new(xml, to, IatiFile.Begin(xml, root, DateTimeOffset.UnixEpoch), []);
    }

    // A file says when the newest of its activities changed, which is known only now: the same activities are the same bytes on any day.
    private static File End(string file, Writing written, bool isOrganisation)
    {
        using var to = written.To;
        IatiFile.End(written.Xml);
        to.Position = written.MomentAt;
        to.Write(IatiFile.MomentOf(written.Newest));
        to.Position = 0;
        return new(file, to.Name, to.Length, Convert.ToHexStringLower(SHA256.HashData(to)), written.Activities, isOrganisation);
    }

    private static string Place(PublishedActivity activity) => activity is { Countries: [var one], Regions: [] } ? one.Code : Several;
}

using System.Security.Cryptography;
using System.Xml;

namespace Mandate.Cooperation;

/// <summary>Shares activities out over files and writes them. Pure: the same activities make the same files.</summary>
internal static class PublicationFiles
{
    /// <summary>Of files of activities that are in several countries, in regions, or everywhere.</summary>
    private const string Several = "multi";

    internal sealed record Group(string Name, IReadOnlyList<PublishedActivity> Activities);

    /// <param name="Activities">Identifiers of what it holds: of activities, or of the organisation.</param>
    internal sealed record File(string Name, byte[] Bytes, IReadOnlyList<string> Activities)
    {
        /// <summary>The organisation's own file; it holds no activity.</summary>
        public bool IsOrganisation { get; init; }

        public int Count => IsOrganisation ? 0 : Activities.Count;

        public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
    }

    /// <summary>Activities in the order of their identifiers, file by file in the order of their names.</summary>
    public static List<Group> Share(IEnumerable<PublishedActivity> activities, IatiPublisher publisher)
    {
        var ordered = activities.OrderBy(a => a.Identifier, StringComparer.Ordinal).ToList();
        var name = publisher.Identifier + "-activities";
        return publisher.Split switch
        {
            FileSplit.Country => [.. ordered.GroupBy(Place, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Group($"{name}-{g.Key}.xml", [.. g]))],
            FileSplit.Size => [.. ordered.Chunk(publisher.FileSize ?? int.MaxValue).Select((part, i) => new Group($"{name}-{i + 1:D3}.xml", part))],
            _ => [new Group(name + ".xml", ordered)],
        };
    }

    /// <summary>A file that says when the newest of its activities changed: the same activities are the same bytes on any day.</summary>
    public static File Write(Group group)
    {
        using var bytes = new MemoryStream();
        IatiFile.WriteActivities(bytes, group.Activities, group.Activities.Count == 0 ? DateTimeOffset.UnixEpoch : group.Activities.Max(a => a.LastUpdated));
        return new(group.Name, bytes.ToArray(), [.. group.Activities.Select(a => a.Identifier)]);
    }

    public static File Write(PublishedReporter reporter)
    {
        using var bytes = new MemoryStream();
        IatiFile.WriteOrganisation(bytes, reporter, reporter.LastUpdated);
        return new(reporter.Identifier + "-organisation.xml", bytes.ToArray(), [reporter.Identifier]) { IsOrganisation = true };
    }

    /// <summary>Of what an activity says, whenever it last changed.</summary>
    public static string HashOf(PublishedActivity activity) => HashOf(xml => ActivityXml.Write(xml, activity with { LastUpdated = DateTimeOffset.UnixEpoch }));

    public static string HashOf(PublishedReporter reporter) => HashOf(xml => ReporterXml.Write(xml, reporter with { LastUpdated = DateTimeOffset.UnixEpoch }));

    private static string HashOf(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, IatiWriting.Settings)) write(xml);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static string Place(PublishedActivity activity) => activity is { Countries: [var one], Regions: [] } ? one.Code : Several;
}

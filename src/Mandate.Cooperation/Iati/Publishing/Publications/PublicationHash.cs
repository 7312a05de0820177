using System.Security.Cryptography;

namespace Mandate.Cooperation;

/// <summary>Hashes of what activities say, whenever they last changed; used again for the next.</summary>
internal sealed class PublicationHash
{
    private readonly XmlByteWriter xml = new();

    public string Of(PublishedActivity activity)
    {
        Begin();
        ActivityXml.Write(xml, activity with { LastUpdated = DateTimeOffset.UnixEpoch });
        return Convert.ToHexStringLower(SHA256.HashData(xml.Written));
    }

    public string Of(PublishedReporter reporter)
    {
        Begin();
        ReporterXml.Write(xml, reporter with { LastUpdated = DateTimeOffset.UnixEpoch });
        return Convert.ToHexStringLower(SHA256.HashData(xml.Written));
    }

    private void Begin()
    {
        xml.Clear();
        xml.Declaration();
    }
}

namespace Mandate.Cooperation;

/// <summary>Whole files. The moment of the publication is handed in, so that the same data make the same bytes.</summary>
internal static class IatiFile
{
    public static void WriteActivities(Stream to, IEnumerable<PublishedActivity> activities, DateTimeOffset at)
    {
        var xml = new XmlByteWriter(to);
        Begin(xml, "iati-activities"u8, at);
        foreach (var activity in activities) ActivityXml.Write(xml, activity);
        End(xml);
    }

    public static void WriteOrganisation(Stream to, PublishedReporter reporter, DateTimeOffset at)
    {
        var xml = new XmlByteWriter(to);
        Begin(xml, "iati-organisations"u8, at);
        ReporterXml.Write(xml, reporter);
        End(xml);
    }

    /// <returns>Where in the file the moment stands, for whoever learns it only at the end.</returns>
    public static long Begin(XmlByteWriter xml, ReadOnlySpan<byte> root, DateTimeOffset at)
    {
        xml.Declaration();
        xml.Start(root);
        xml.Attribute("version"u8, "2.03");
        xml.Attribute("generated-datetime"u8, at);
        return xml.Position - Moment.Length - 1;
    }

    /// <summary>As it stands there.</summary>
    public static byte[] MomentOf(DateTimeOffset at)
    {
        var xml = new XmlByteWriter();
        xml.Start("x"u8);
        xml.Attribute("x"u8, at);
        return xml.Written[^(Moment.Length + 1)..^1].ToArray();
    }

    public static void End(XmlByteWriter xml)
    {
        xml.End();
        xml.Flush();
    }

    private const string Moment = "2022-01-31T00:00:00Z";
}

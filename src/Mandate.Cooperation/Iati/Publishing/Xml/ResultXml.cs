using System.Globalization;

namespace Mandate.Cooperation;

/// <summary>A result with its indicators, their baselines, and the targets and figures of each period.</summary>
internal static class ResultXml
{
    public static void Write(XmlByteWriter xml, PublishedResult result, string language)
    {
        xml.Start("result"u8);
        xml.Attribute("type"u8, result.Type);
        xml.Attribute("aggregation-status"u8, result.Adds);
        xml.Text("title"u8, result.Title, language);
        xml.Text("description"u8, result.Description, language);
        foreach (var reference in result.References) Reference(xml, reference, "vocabulary-uri"u8);
        foreach (var indicator in result.Indicators) Indicator(xml, indicator, language);
        xml.End();
    }

    private static void Indicator(XmlByteWriter xml, PublishedIndicator indicator, string language)
    {
        xml.Start("indicator"u8);
        xml.Attribute("measure"u8, indicator.Measure);
        xml.Attribute("ascending"u8, indicator.Ascending);
        xml.Text("title"u8, indicator.Title, language);
        xml.Text("description"u8, indicator.Description, language);
        foreach (var reference in indicator.References) Reference(xml, reference, "indicator-uri"u8);
        if (indicator.Baseline is { } baseline) Baseline(xml, baseline, language);
        foreach (var period in indicator.Periods) Period(xml, period, language);
        xml.End();
    }

    private static void Reference(XmlByteWriter xml, PublishedReference reference, ReadOnlySpan<byte> uri)
    {
        xml.Start("reference"u8);
        xml.Attribute("vocabulary"u8, reference.Vocabulary);
        xml.Attribute("code"u8, reference.Code);
        xml.Attribute(uri, reference.Uri);
        xml.End();
    }

    private static void Baseline(XmlByteWriter xml, PublishedBaseline baseline, string language)
    {
        xml.Start("baseline"u8);
        xml.Attribute("year"u8, baseline.Year.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("value"u8, baseline.Value);
        xml.Text("comment"u8, baseline.Comment, language);
        xml.End();
    }

    private static void Period(XmlByteWriter xml, PublishedPeriod period, string language)
    {
        xml.Start("period"u8);
        xml.Day("period-start"u8, period.From);
        xml.Day("period-end"u8, period.To);
        foreach (var target in period.Targets) Figure(xml, "target"u8, target, language);
        foreach (var actual in period.Actuals) Figure(xml, "actual"u8, actual, language);
        xml.End();
    }

    private static void Figure(XmlByteWriter xml, ReadOnlySpan<byte> element, PublishedFigure figure, string language)
    {
        xml.Start(element);
        xml.Attribute("value"u8, figure.Value);
        if (figure.Location is { } location) Location(xml, location);
        foreach (var dimension in figure.Dimensions) Dimension(xml, dimension);
        xml.Text("comment"u8, figure.Comment, language);
        xml.End();
    }

    private static void Location(XmlByteWriter xml, string location)
    {
        xml.Start("location"u8);
        xml.Attribute("ref"u8, location);
        xml.End();
    }

    private static void Dimension(XmlByteWriter xml, PublishedDimension dimension)
    {
        xml.Start("dimension"u8);
        xml.Attribute("name"u8, dimension.Name);
        xml.Attribute("value"u8, dimension.Value);
        xml.End();
    }
}

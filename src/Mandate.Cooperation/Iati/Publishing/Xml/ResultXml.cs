using System.Globalization;
using System.Xml;

namespace Mandate.Cooperation;

/// <summary>A result with its indicators, their baselines, and the targets and figures of each period.</summary>
internal static class ResultXml
{
    public static void Write(XmlWriter xml, PublishedResult result, string language)
    {
        xml.WriteStartElement("result");
        xml.WriteAttributeString("type", result.Type);
        xml.Attribute("aggregation-status", result.Adds);
        xml.Text("title", result.Title, language);
        xml.Text("description", result.Description, language);
        foreach (var reference in result.References) Reference(xml, reference, "vocabulary-uri");
        foreach (var indicator in result.Indicators) Indicator(xml, indicator, language);
        xml.WriteEndElement();
    }

    private static void Indicator(XmlWriter xml, PublishedIndicator indicator, string language)
    {
        xml.WriteStartElement("indicator");
        xml.WriteAttributeString("measure", indicator.Measure);
        xml.Attribute("ascending", indicator.Ascending);
        xml.Text("title", indicator.Title, language);
        xml.Text("description", indicator.Description, language);
        foreach (var reference in indicator.References) Reference(xml, reference, "indicator-uri");
        if (indicator.Baseline is { } baseline) Baseline(xml, baseline, language);
        foreach (var period in indicator.Periods) Period(xml, period, language);
        xml.WriteEndElement();
    }

    private static void Reference(XmlWriter xml, PublishedReference reference, string uri)
    {
        xml.WriteStartElement("reference");
        xml.WriteAttributeString("vocabulary", reference.Vocabulary);
        xml.WriteAttributeString("code", reference.Code);
        xml.Attribute(uri, reference.Uri);
        xml.WriteEndElement();
    }

    private static void Baseline(XmlWriter xml, PublishedBaseline baseline, string language)
    {
        xml.WriteStartElement("baseline");
        xml.WriteAttributeString("year", baseline.Year.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("value", baseline.Value);
        xml.Text("comment", baseline.Comment, language);
        xml.WriteEndElement();
    }

    private static void Period(XmlWriter xml, PublishedPeriod period, string language)
    {
        xml.WriteStartElement("period");
        xml.Day("period-start", period.From);
        xml.Day("period-end", period.To);
        foreach (var target in period.Targets) Figure(xml, "target", target, language);
        foreach (var actual in period.Actuals) Figure(xml, "actual", actual, language);
        xml.WriteEndElement();
    }

    private static void Figure(XmlWriter xml, string element, PublishedFigure figure, string language)
    {
        xml.WriteStartElement(element);
        xml.Attribute("value", figure.Value);
        if (figure.Location is { } location) Location(xml, location);
        foreach (var dimension in figure.Dimensions) Dimension(xml, dimension);
        xml.Text("comment", figure.Comment, language);
        xml.WriteEndElement();
    }

    private static void Location(XmlWriter xml, string location)
    {
        xml.WriteStartElement("location");
        xml.WriteAttributeString("ref", location);
        xml.WriteEndElement();
    }

    private static void Dimension(XmlWriter xml, PublishedDimension dimension)
    {
        xml.WriteStartElement("dimension");
        xml.WriteAttributeString("name", dimension.Name);
        xml.WriteAttributeString("value", dimension.Value);
        xml.WriteEndElement();
    }
}

using System.Globalization;
using System.Xml;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>The pieces that most elements of IATI 2.03 are made of.</summary>
internal static class IatiWriting
{
    /// <summary>The same figures always give the same bytes: UTF-8 without a mark, line feeds, two spaces a level.</summary>
    public static XmlWriterSettings Settings { get; } = new()
    {
        Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false,
    };

    /// <summary>A text in each of its languages, the original first; the activity's own language is not said again.</summary>
    public static void Narratives(this XmlWriter xml, LocalizedText text, string language)
    {
        xml.Narrative(text.Texts[text.Original], text.Original, language);
        foreach (var (code, said) in text.Texts)
            if (code != text.Original) xml.Narrative(said, code, language);
    }

    /// <summary>An element that holds nothing but narratives.</summary>
    public static void Text(this XmlWriter xml, string element, LocalizedText? text, string language)
    {
        if (text is null) return;
        xml.WriteStartElement(element);
        xml.Narratives(text, language);
        xml.WriteEndElement();
    }

    /// <summary>An empty element with a code.</summary>
    public static void Code(this XmlWriter xml, string element, string? code)
    {
        if (code is null) return;
        xml.WriteStartElement(element);
        xml.WriteAttributeString("code", code);
        xml.WriteEndElement();
    }

    public static void Day(this XmlWriter xml, string element, DateOnly on)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("iso-date", Iso(on));
        xml.WriteEndElement();
    }

    /// <summary>An attribute, left out where there is nothing to say.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, value);
    }

    public static void Attribute(this XmlWriter xml, string name, bool? value) => xml.Attribute(name, value is null ? null : value.Value ? "1" : "0");

    /// <summary>An amount with the day at whose rate others convert it; the currency is said where it is not the default.</summary>
    public static void Value(this XmlWriter xml, Money value, DateOnly valueDate, Currency currency)
    {
        xml.WriteStartElement("value");
        if (value.Currency != currency) xml.WriteAttributeString("currency", value.Currency.Code);
        xml.WriteAttributeString("value-date", Iso(valueDate));
        xml.WriteString(Number(value.Amount));
        xml.WriteEndElement();
    }

    /// <param name="activity">Name and value of the attribute that names the organisation's own activity.</param>
    public static void Organisation(this XmlWriter xml, string element, PublishedOrganisation? organisation, string language, (string Name, string? Value) activity = default)
    {
        if (organisation is null) return;
        xml.WriteStartElement(element);
        xml.Attribute("ref", organisation.Ref);
        if (activity.Name is not null) xml.Attribute(activity.Name, activity.Value);
        xml.Attribute("type", organisation.Type);
        if (organisation.Name is { } name) xml.Narratives(name, language);
        xml.WriteEndElement();
    }

    /// <summary>A code with its vocabulary, its part of the whole and what it means.</summary>
    public static void Share(this XmlWriter xml, string element, CodeShare share, string language)
    {
        xml.WriteStartElement(element);
        xml.Attribute("vocabulary", share.Vocabulary);
        xml.Attribute("vocabulary-uri", share.VocabularyUri);
        xml.WriteAttributeString("code", share.Code);
        xml.Attribute("percentage", share.Percentage is { } part ? Number(part) : null);
        if (share.Name is { } name) xml.Narratives(name, language);
        xml.WriteEndElement();
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>To the second, in UTC.</summary>
    public static string Iso(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without zeros that say nothing: 12.50 is 12.5, whatever it was added up from.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static void Narrative(this XmlWriter xml, string text, string language, string usual)
    {
        xml.WriteStartElement("narrative");
        if (language != usual) xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}

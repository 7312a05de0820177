using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>The pieces that most elements of IATI 2.03 are made of.</summary>
internal static class IatiWriting
{
    /// <summary>A text in each of its languages, the original first; the activity's own language is not said again.</summary>
    public static void Narratives(this XmlByteWriter xml, LocalizedText text, string language)
    {
        xml.Narrative(text.Texts[text.Original], text.Original, language);
        foreach (var (code, said) in text.Texts)
            if (code != text.Original) xml.Narrative(said, code, language);
    }

    /// <summary>An element that holds nothing but narratives.</summary>
    public static void Text(this XmlByteWriter xml, ReadOnlySpan<byte> element, LocalizedText? text, string language)
    {
        if (text is null) return;
        xml.Start(element);
        xml.Narratives(text, language);
        xml.End();
    }

    /// <summary>An empty element with a code.</summary>
    public static void Code(this XmlByteWriter xml, ReadOnlySpan<byte> element, string? code)
    {
        if (code is null) return;
        xml.Start(element);
        xml.Attribute("code"u8, code);
        xml.End();
    }

    public static void Day(this XmlByteWriter xml, ReadOnlySpan<byte> element, DateOnly on)
    {
        xml.Start(element);
        xml.Attribute("iso-date"u8, on);
        xml.End();
    }

    /// <summary>An amount with the day at whose rate others convert it; the currency is said where it is not the default.</summary>
    public static void Value(this XmlByteWriter xml, Money value, DateOnly valueDate, Currency currency)
    {
        xml.Start("value"u8);
        if (value.Currency != currency) xml.Attribute("currency"u8, value.Currency.Code);
        xml.Attribute("value-date"u8, valueDate);
        xml.Text(value.Amount);
        xml.End();
    }

    /// <param name="xml">Where to.</param>
    /// <param name="element">Its name.</param>
    /// <param name="organisation">Null: nothing is written.</param>
    /// <param name="language">Of narratives that name no language.</param>
    /// <param name="activityName">Name of the attribute that names the organisation's own activity.</param>
    /// <param name="activity">Its value.</param>
    public static void Organisation(this XmlByteWriter xml, ReadOnlySpan<byte> element, PublishedOrganisation? organisation, string language, ReadOnlySpan<byte> activityName = default, string? activity = null)
    {
        if (organisation is null) return;
        xml.Start(element);
        xml.Attribute("ref"u8, organisation.Ref);
        xml.Attribute(activityName, activity);
        xml.Attribute("type"u8, organisation.Type);
        if (organisation.Name is { } name) xml.Narratives(name, language);
        xml.End();
    }

    /// <summary>A code with its vocabulary, its part of the whole and what it means.</summary>
    public static void Share(this XmlByteWriter xml, ReadOnlySpan<byte> element, CodeShare share, string language)
    {
        xml.Start(element);
        xml.Attribute("vocabulary"u8, share.Vocabulary);
        xml.Attribute("vocabulary-uri"u8, share.VocabularyUri);
        xml.Attribute("code"u8, share.Code);
        xml.Attribute("percentage"u8, share.Percentage);
        if (share.Name is { } name) xml.Narratives(name, language);
        xml.End();
    }

    /// <summary>Without zeros that say nothing: 12.50 is 12.5, whatever it was added up from.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static void Narrative(this XmlByteWriter xml, string text, string language, string usual)
    {
        xml.Start("narrative"u8);
        if (language != usual) xml.Attribute("xml:lang"u8, language);
        xml.Text(text);
        xml.End();
    }
}

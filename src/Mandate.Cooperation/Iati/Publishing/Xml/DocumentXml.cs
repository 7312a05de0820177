
namespace Mandate.Cooperation;

internal static class DocumentXml
{
    public static void Write(XmlByteWriter xml, PublishedDocument document, string language)
    {
        xml.Start("document-link"u8);
        xml.Attribute("url"u8, document.Url);
        xml.Attribute("format"u8, document.Format);
        xml.Text("title"u8, document.Title, language);
        foreach (var category in document.Categories) xml.Code("category"u8, category);
        foreach (var code in document.Languages) xml.Code("language"u8, code);
        if (document.On is { } on) xml.Day("document-date"u8, on);
        xml.End();
    }
}

using System.Xml;

namespace Mandate.Budget;

/// <summary>Text that documents and workbooks can hold: without the characters that their files do not allow.</summary>
internal static class PlainText
{
    public static string Of(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}

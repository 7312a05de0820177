using System.Text;

namespace Mandate.Organisation;

internal static class TextForms
{
    /// <summary>The text in a Unicode normal form; one with half a character in it (a lone surrogate) has none and stays.</summary>
    public static string In(NormalizationForm form, string text)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}

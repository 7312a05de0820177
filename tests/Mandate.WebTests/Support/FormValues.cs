using AngleSharp.Html.Dom;

namespace Mandate.WebTests;

/// <summary>What a browser would send for a form: its successful controls (HTML, 4.10.22), files and buttons aside.</summary>
internal static class FormValues
{
    public static List<(string Name, string Value)> Of(IHtmlFormElement form)
    {
        var values = new List<(string, string)>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name.Length: > 0, IsDisabled: false } input when Sent(input):
                    values.Add((input.Name!, input.Value));
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0, IsDisabled: false } area:
                    values.Add((area.Name!, area.Value));
                    break;
                case IHtmlSelectElement { Name.Length: > 0, IsDisabled: false } select:
                    values.AddRange(select.Options.Where(o => o.IsSelected).Select(o => (select.Name!, o.Value)));
                    break;
            }
        }
        return values;
    }

    private static bool Sent(IHtmlInputElement input) => input.Type switch
    {
        "checkbox" or "radio" => input.IsChecked,
        "file" or "submit" or "button" or "image" or "reset" => false,
        _ => true,
    };
}

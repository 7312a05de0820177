using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>The lines of a budget to choose from: one list that every field of a page offers, so that a page with many stays light.</summary>
internal static class LineChoices
{
    public const string List = "lines";

    public static Markup Draw(IEnumerable<LineKey> lines) => Markup.Of($"<datalist id=\"{List}\">{lines.Select(l => Markup.Of($"<option value=\"{l.ToString()}\"></option>"))}</datalist>");
}

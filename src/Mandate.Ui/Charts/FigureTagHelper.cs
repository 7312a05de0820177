using Mandate.Kernel;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mandate.Ui;

/// <summary>
/// A figure in the order in which it is read: the sentence that it says, the drawing, its table, its CSV.
/// <c>&lt;chart says="…" drawing="@markup" table="@table" csv-href="…"&gt;a note&lt;/chart&gt;</c>
/// </summary>
[HtmlTargetElement("chart")]
public sealed class FigureTagHelper(Words words) : TagHelper
{
    /// <summary>What the figure says, as a whole sentence.</summary>
    public required string Says { get; set; }

    public required Markup Drawing { get; set; }

    /// <summary>The same figures as a table.</summary>
    public required Table Table { get; set; }

    /// <summary>Where the same figures are had as CSV; null where there is none yet.</summary>
    public string? CsvHref { get; set; }

    /// <summary>Shows the table without asking.</summary>
    public bool TableOpen { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        var csv = CsvHref is null ? null : Markup.Of($"<a href=\"{CsvHref}\">{words["ui.figure.csv"]}</a>");
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "figure");
        output.Content.SetHtmlContent(Markup.Of($"<p class=\"says\">{Says}</p><div class=\"drawing\">{Drawing}</div>{(note.IsEmptyOrWhiteSpace ? null : note)}{Foot(csv)}"));
    }

    private Markup Foot(Markup? csv) => TableOpen
        ? Markup.Of($"{Table.Draw()}<div class=\"figure-foot\">{csv}</div>")
        : Markup.Of($"<div class=\"figure-foot\">{csv}<details class=\"more\"><summary>{words["ui.figure.table"]}</summary>{Table.Draw()}</details></div>");
}

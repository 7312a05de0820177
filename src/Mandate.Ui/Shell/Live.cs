using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mandate.Ui;

/// <summary>
/// Filters, sorting and turning pages change the main column in place where there is a script: the page arrives as
/// always, only its <c>#main</c> is put in, and the focus stays where it was. Without a script they are plain links and
/// forms. Links that lead elsewhere are never touched.
/// </summary>
[HtmlTargetElement("form", Attributes = "live")]
public sealed class LiveTagHelper : TagHelper
{
    private const string Boost = "target:#main select:#main swap:outerMorph";

    /// <summary>For links that plain code writes.</summary>
    internal static readonly Markup Attribute = Markup.Of($" hx-boost=\"{Boost}\"");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("live");
        output.Attributes.SetAttribute("hx-boost", Boost);
    }
}

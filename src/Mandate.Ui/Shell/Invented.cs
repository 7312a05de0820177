using Mandate.Kernel;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace Mandate.Ui;

/// <summary>
/// Says that the figures of a page are invented, <c>&lt;invented key="…" /&gt;</c>; nothing where the banner over every
/// page says it already.
/// </summary>
[HtmlTargetElement("invented", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InventedTagHelper(IOptions<UiOptions> options, Words words) : TagHelper
{
    /// <summary>Key of the sentence.</summary>
    public required string Key { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (options.Value.BannerKey == UiOptions.DemoBanner)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice");
        output.Attributes.SetAttribute("data-kind", "warning");
        output.Content.SetHtmlContent(Markup.Of($"<p>{words[Key]}</p>"));
    }
}

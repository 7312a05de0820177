using Mandate.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mandate.Ui;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>: every problem of the form at the top, each a link to its field; nothing when all is well.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Words words, IModelMetadataProvider metadata) : TagHelper
{
    /// <summary>The names of the fields as they stand in the form, where the page does not declare them; null: as it declares them.</summary>
    public IEnumerable<string>? Fields { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid) return;
        // In the order of the form; what belongs to no field comes first.
        var fields = Fields?.ToList() ?? FormFields.Of(ViewContext.ActionDescriptor, metadata);
        var items = state.Where(e => e.Value is { Errors.Count: > 0 }).OrderBy(e => fields.IndexOf(e.Key))
            .SelectMany(e => e.Value!.Errors.Select(error => Item(e.Key, error.ErrorMessage)));
        output.Content.SetHtmlContent(Markup.Of($"""
            <div class="error-summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">{words["ui.error.summary"]}</h2><ul>{items}</ul></div>
            """));
    }

    private static Markup Item(string key, string message) => key.Length == 0
        ? Markup.Of($"<li>{message}</li>")
        : Markup.Of($"<li><a href=\"#{FieldId.Of(key)}\">{message}</a></li>");
}

/// <summary>The id of a field's input, made from its name (<c>Form.Title</c> gives <c>Form_Title</c>).</summary>
internal static class FieldId
{
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}

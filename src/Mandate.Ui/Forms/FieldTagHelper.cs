using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Mandate.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mandate.Ui;

/// <summary>
/// One question of a form with its label, hint, error and what was typed:
/// <c>&lt;field for="Form.Title" label-key="…" hint-key="…" type="text" /&gt;</c>. Types: text, email, password, number,
/// date, file, textarea, select, radios, checkboxes, checkbox. Attributes that it does not know go onto the input.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Words words) : TagHelper
{
    /// <summary>The property it edits; its path is the input's name.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The input's name where there is no property (filters).</summary>
    public string? Name { get; set; }

    /// <summary>What it shows at first where there is no property.</summary>
    public object? Value { get; set; }

    public string Type { get; set; } = "text";

    public string? LabelKey { get; set; }

    /// <summary>The label itself, where it is data rather than one of our words.</summary>
    public string? Label { get; set; }

    public string? HintKey { get; set; }

    /// <summary>The hint itself, where it is data (the words of a technical note).</summary>
    public string? Hint { get; set; }

    /// <summary>Says so beside the label; questions are asked for unless they say that they are not.</summary>
    public bool Optional { get; set; }

    /// <summary>The answers of a select, radios or checkboxes.</summary>
    public IEnumerable<Choice>? Choices { get; set; }

    /// <summary>Key of a select's first, empty answer; null: none.</summary>
    public string? EmptyKey { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var question = Read(output);
        output.TagName = null;
        output.Content.SetHtmlContent(FieldMarkup.Of(question));
    }

    private Question Read(TagHelperOutput output)
    {
        var name = Name ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For?.Name
            ?? throw new InvalidOperationException("A field needs for or name."));
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry);
        return new Question(name, FieldId.Of(name), Type)
        {
            Label = Label ?? (IsNone(LabelKey) ? "" : words[LabelKey]),
            Hint = Hint ?? (IsNone(HintKey) ? null : words[HintKey]),
            Optional = Optional ? words["ui.field.optional"] : null,
            Errors = entry is { Errors.Count: > 0 } ? [.. entry.Errors.Select(e => e.ErrorMessage)] : [],
            Values = Shown(entry),
            Choices = IsNone(EmptyKey) ? [.. Choices ?? []] : [new Choice("", words[EmptyKey]), .. Choices ?? []],
            Attributes = [.. output.Attributes.Select(a => (a.Name, Value: a.Value?.ToString()))],
        };
    }

    /// <summary>What was typed, if the form came back; else what the property holds.</summary>
    private string[] Shown(ModelStateEntry? entry)
    {
        if (Type is "password" or "file") return [];
        if (entry?.RawValue is string[] many) return many;
        if (entry?.RawValue is string one) return [one];
        return (For is null ? Value : For.Model) switch
        {
            null => [],
            string text => [text],
            DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            bool yes => [yes ? "true" : "false"],
            System.Collections.IEnumerable values => [.. values.Cast<object>().Select(Text)],
            var value => [Text(value)],
        };
    }

    // A page hands on an attribute without a value as an empty text.
    private static bool IsNone([NotNullWhen(false)] string? key) => string.IsNullOrEmpty(key);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "";
}

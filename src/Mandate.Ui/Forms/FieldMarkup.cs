namespace Mandate.Ui;

/// <summary>The HTML of one question, by its type.</summary>
internal static class FieldMarkup
{
    public static Markup Of(Question q) => q.Type switch
    {
        "radios" => Choices(q, "radio"),
        "checkboxes" => Choices(q, "checkbox"),
        "checkbox" => Single(q),
        _ => Markup.Of($"""
            <div class="ds-field{Wrong(q)}"><label for="{q.Id}">{q.Label}{Optional(q)}</label>{Hint(q)}{Errors(q)}{Input(q)}</div>
            """),
    };

    private static Markup Input(Question q) => q.Type switch
    {
        "select" => Markup.Of($"<select class=\"ds-input\" {Common(q)}>{q.Choices.Select(c => Option(q, c))}</select>"),
        // A line break directly after the start tag is dropped by browsers: one of ours keeps one of theirs.
        "textarea" => Markup.Of($"<textarea class=\"ds-input\" {Common(q)}{Default(q, "rows", "5")}>\n{q.First}</textarea>"),
        "number" => Markup.Of($"<input class=\"ds-input\" type=\"text\" {Common(q)}{Default(q, "inputmode", "decimal")}{Default(q, "autocomplete", "off")} value=\"{q.First}\">"),
        "file" => Markup.Of($"<input type=\"file\" {Common(q)}>"),
        _ => Markup.Of($"<input class=\"ds-input\" type=\"{q.Type}\" {Common(q)} value=\"{q.First}\">"),
    };

    private static Markup Choices(Question q, string type) => Markup.Of($"""
        <fieldset class="ds-fieldset{Wrong(q)}" id="{q.Id}" tabindex="-1"{Described(q)}><legend>{q.Label}{Optional(q)}</legend>{Hint(q)}{Errors(q)}{q.Choices.Select((c, i) => One(q, c, i, type))}</fieldset>
        """);

    private static Markup One(Question q, Choice choice, int index, string type)
    {
        var id = $"{q.Id}-{index + 1}";
        var hint = choice.Hint is null ? null : Markup.Of($"<span class=\"hint\" id=\"{id}-hint\">{choice.Hint}</span>");
        var described = choice.Hint is null ? null : Markup.Of($" aria-describedby=\"{id}-hint\"");
        return Markup.Of($"""
            <div class="choice"><input class="ds-input" type="{type}" name="{q.Name}" id="{id}" value="{choice.Value}"{Checked(q.Values.Contains(choice.Value))}{described}><label for="{id}"{Language(choice)}>{choice.Text}</label>{hint}</div>
            """);
    }

    /// <summary>One box to tick; the hidden field after it says "no" when it is not ticked.</summary>
    private static Markup Single(Question q) => Markup.Of($"""
        <div class="choice{Wrong(q)}"><input class="ds-input" type="checkbox" {Common(q)} value="true"{Checked(q.Values.Contains("true"))}><label for="{q.Id}">{q.Label}</label>{Hint(q)}{Errors(q)}<input type="hidden" name="{q.Name}" value="false"></div>
        """);

    private static Markup Option(Question q, Choice choice) => Markup.Of(
        $"<option value=\"{choice.Value}\"{(q.Values.Contains(choice.Value) ? Selected : null)}{Language(choice)}>{choice.Text}</option>");

    private static readonly Markup Selected = Markup.Of($" selected");

    private static Markup? Checked(bool yes) => yes ? Markup.Of($" checked") : null;

    private static Markup? Language(Choice choice) => choice.Language is null ? null : Markup.Of($" lang=\"{choice.Language}\"");

    private static string Wrong(Question q) => q.Errors.Length > 0 ? " has-error" : "";

    private static Markup? Optional(Question q) => q.Optional is null ? null : Markup.Of($" <span class=\"optional\">{q.Optional}</span>");

    private static Markup? Hint(Question q) => q.Hint is null ? null : Markup.Of($"<span class=\"hint\" id=\"{q.HintId}\">{q.Hint}</span>");

    private static Markup? Errors(Question q) => q.Errors.Length == 0 ? null
        : Markup.Of($"<div id=\"{q.ErrorId}\">{q.Errors.Select(e => Markup.Of($"<p class=\"field-error\">{e}</p>"))}</div>");

    private static Markup? Described(Question q) => q.DescribedBy.Length == 0 ? null : Markup.Of($" aria-describedby=\"{q.DescribedBy}\"");

    private static Markup? Default(Question q, string name, string value) =>
        q.Attributes.Any(a => a.Name == name) ? null : Markup.Of($" {name}=\"{value}\"");

    private static Markup Common(Question q)
    {
        var extra = q.Attributes.Select(a => Markup.Of($" {a.Name}=\"{a.Value}\""));
        var wrong = q.Errors.Length > 0 ? Markup.Of($" aria-invalid=\"true\"") : null;
        return Markup.Of($"id=\"{q.Id}\" name=\"{q.Name}\"{Described(q)}{wrong}{extra}");
    }
}

using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>One question of a form about a technical team, by the name of its column in the file.</summary>
/// <param name="EmptyKey">Key of a select's first, empty answer.</param>
/// <param name="Language">The language in which the answer is written, where it is a certain one.</param>
internal sealed record FormField(
    string Name, string LabelKey, string Type = "text", string? HintKey = null, bool IsOptional = false, IReadOnlyList<Choice>? Choices = null, string? EmptyKey = null, string? Language = null)
{
    /// <summary>A text in each language, and which of them was written first.</summary>
    public static IEnumerable<FormField> Texts(string prefix, string labelKey, string type = "text") =>
        LanguageList.Codes.Select(l => new FormField(prefix + l, labelKey + l, type, IsOptional: true, Language: l));

    public static FormField Original(Words words) => new("original", "results.programme.original", "select", EmptyKey: "results.programme.original_first",
        Choices: [.. ProgrammeForms.Languages(words)]);

}

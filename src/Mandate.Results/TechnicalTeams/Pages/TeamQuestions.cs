using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The questions of the form of a technical team.</summary>
internal static class TeamQuestions
{
    /// <param name="isNew">A new one has a code to choose.</param>
    public static IReadOnlyList<FormField> Of(bool isNew, IReadOnlyList<Choice> units, Words words)
    {
        List<FormField> fields = [.. FormField.Texts("", "results.programme.title_"), FormField.Original(words) with { HintKey = "results.team.original_hint" },
            .. FormField.Texts("purpose_", "results.team.purpose_", "textarea"),
            new("unit", "results.team.unit", "select", EmptyKey: "results.programme.choose", Choices: units),
            new("serves", "results.team.serves", "textarea", "results.team.serves_hint", IsOptional: true),
            new("from", "results.team.first_day", "date"), new("to", "results.team.last_day", "date", "results.team.last_hint", IsOptional: true)];
        return isNew ? [new("code", "results.programme.code", HintKey: "results.team.code_hint"), .. fields] : fields;
    }
}

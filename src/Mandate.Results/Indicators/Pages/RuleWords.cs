using Mandate.Kernel;

namespace Mandate.Results.Pages;

/// <summary>A changed rule in the reader's language: "over places: each country once → added up".</summary>
internal static class RuleWords
{
    public static string Of(RuleChange change, Words words) => words["results.rules.change",
        words["results.rules.name." + change.Rule], Value(change.Rule, change.Old, words), Value(change.Rule, change.New, words)];

    private static string Value(string rule, string? value, Words words) => value is null ? words["results.rules.value.open"]
        : rule == "unit" ? UnitWords.Of(words, value) : words["results.rules.value." + value];
}

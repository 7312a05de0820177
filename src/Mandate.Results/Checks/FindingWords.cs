using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>What a finding says in the reader's language.</summary>
public static class FindingWords
{
    public static string Name(Words words, string check) => words[$"results.check.{check}.name"];

    public static string Found(Words words, Finding finding) =>
        words[$"results.check.{finding.Check}.found", [finding.Key, .. finding.Figures.Select(Readable)]];

    public static string Why(Words words, string check) => words[$"results.check.{check}.why"];

    public static string SeverityName(Words words, Severity severity) => words["results.severity." + severity switch
    {
        Severity.Disagreement => "disagreement",
        Severity.Gap => "gap",
        _ => "caution",
    }];

    private static object? Readable(object? figure) => figure is decimal number ? Shown.Number(number) : figure;
}

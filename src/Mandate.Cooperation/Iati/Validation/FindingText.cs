using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>A finding in the reader's language: what is wrong and how to mend it.</summary>
public static class FindingText
{
    public static string Sentence(Finding finding, Words words)
    {
        var with = finding.With;
        // The kind of value that is asked for has words of its own.
        if (finding.Rule == "schema.value") with = [with[0], with[1], words["cooperation.iati.type." + with[2]]];
        return words["cooperation.iati.rule." + RuleBook.Of(finding.Rule).Sentence, [.. with]];
    }

    public static string Severity(Severity severity, Words words) => words["cooperation.iati.severity." + SnakeEnum<Severity>.Name(severity)];

    public static string Summary(ValidateIati.Report report, Words words) =>
        words["cooperation.iati.summary", Number(report.Activities), Number(report.Critical), Number(report.Errors), Number(report.Warnings), Number(report.Advisories)];

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}

using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>A report for programs: each finding with its sentence in the language that was asked for.</summary>
public static class IatiReportJson
{
    public sealed record Counts(long Critical, long Error, long Warning, long Advisory);

    public sealed record Item(string Rule, string Severity, long Line, string Element, string? Identifier, string Message, string? Link);

    public sealed record Broken(string Rule, string Severity, long Count, long NotListed);

    public sealed record Report(string File, string? Kind, string? Version, bool Valid, long Bytes, long Activities, Counts Counts, IReadOnlyList<Broken> Rules, IReadOnlyList<Item> Findings);

    /// <param name="links">Where what the findings are about is kept, when the file is ours.</param>
    public static Report Of(ValidateIati.Report report, Words words, FindingLinks links) => new(report.FileName, report.Kind, report.Version, report.IsValid, report.Bytes, report.Activities,
        new(report.Critical, report.Errors, report.Warnings, report.Advisories),
        [.. report.Rules.Select(r => new Broken(r.Rule, SnakeEnum<Severity>.Name(r.Severity), r.Count, r.NotListed))],
        [.. report.Findings.Select(f => new Item(f.Rule, SnakeEnum<Severity>.Name(f.Severity), f.Line, f.Element, f.Identifier, FindingText.Sentence(f, words), links.Of(f)))]);
}

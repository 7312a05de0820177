using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Holds files against the standard before they are published: a fault or a broken rule stands in the way, advice does not.</summary>
internal static class PublicationCheck
{
    /// <summary>Of one rule these are told; who mends them sees the others then.</summary>
    private const int MostOfEach = 5;

    internal sealed record Checked(IReadOnlyList<Problem> Problems, int Warnings);

    public static Checked Of(IEnumerable<PublicationFiles.File> files, DateTimeOffset at, Words words)
    {
        var (problems, warnings) = (new List<Problem>(), 0L);
        foreach (var file in files.Where(f => f.IsOrganisation || f.Activities.Count > 0))
        {
            using var content = file.Open();
            var report = ValidateIati.Check(new(file.Name, content, MostOfEach), at, default);
            warnings += report.Warnings + report.Advisories;
            problems.AddRange(report.Findings.Where(f => f.Severity is Severity.Critical or Severity.Error)
                .Select(f => Problem.Rule("cooperation.iati.stands_in_the_way", null, f.Identifier ?? file.Name, FindingText.Sentence(f, words)).At(new Place(file.Name, (int)f.Line))));
        }
        return new(problems, (int)warnings);
    }
}

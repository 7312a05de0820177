using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>Holds an IATI file, of ours or of anybody's, against the standard: 2.03's schema, its ruleset and its codelists.</summary>
public sealed class ValidateIati(TimeProvider time)
{
    /// <summary>How many findings of a rule are kept where nothing else is said.</summary>
    public const int UsualMost = 100;

    /// <param name="Content">The file, read once from where it stands.</param>
    /// <param name="MostOfEach">How many findings of one rule are kept; of the others the number is told.</param>
    /// <param name="Progress">Told now and then how many bytes were read.</param>
    public sealed record Input(string FileName, Stream Content, int MostOfEach = UsualMost, Action<long>? Progress = null);

    /// <summary>How often a rule was broken, and how many of these findings are not listed.</summary>
    public sealed record RuleCount(string Rule, Severity Severity, long Count, long NotListed);

    /// <summary>What a file came to.</summary>
    /// <param name="Kind">iati-activities or iati-organisations; null where it is neither.</param>
    /// <param name="IsValid">Nothing critical.</param>
    public sealed record Report(string FileName, string? Kind, string? Version, long Bytes, long Activities, bool IsValid,
        long Critical, long Errors, long Warnings, long Advisories, IReadOnlyList<RuleCount> Rules, IReadOnlyList<Finding> Findings);

    public Task<Outcome<Report>> HandleAsync(Access by, Input input, CancellationToken ct) =>
        by.MaySomewhere(CooperationFunctions.Read)
            // Nothing in it waits for anything but the file.
            ? Task.Run(() => (Outcome<Report>)Check(input, time.GetUtcNow(), ct), ct)
            : Task.FromResult<Outcome<Report>>(Problem.Forbidden("organisation.access.refused"));

    /// <summary>The same for whoever has the file already: what is to be published is checked so.</summary>
    internal static Report Check(Input input, DateTimeOffset now, CancellationToken ct)
    {
        var findings = new Findings(Math.Max(1, input.MostOfEach));
        var (source, rule, about) = XmlSource.Open(input.Content);
        if (rule is not null)
        {
            findings.Add(rule, 1, "", about);
            return Of(input, new(null, null, 0, 0), findings);
        }
        return Of(input, new IatiCheck(source, findings, now).Read(input.Progress, ct), findings);
    }

    private static Report Of(Input input, IatiReading read, Findings findings)
    {
        var listed = findings.InOrder();
        var byRule = listed.CountBy(f => f.Rule).ToDictionary(StringComparer.Ordinal);
        var rules = findings.Counts.OrderBy(c => c.Rule.Severity).ThenByDescending(c => c.Count)
            .Select(c => new RuleCount(c.Rule.Id, c.Rule.Severity, c.Count, c.Count - byRule.GetValueOrDefault(c.Rule.Id))).ToList();
        long Sum(Severity severity) => rules.Where(r => r.Severity == severity).Sum(r => r.Count);
        return new(input.FileName, read.Kind, read.Version, read.Bytes, read.Activities, Sum(Severity.Critical) == 0,
            Sum(Severity.Critical), Sum(Severity.Error), Sum(Severity.Warning), Sum(Severity.Advisory), rules, listed);
    }
}

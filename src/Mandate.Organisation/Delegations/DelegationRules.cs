using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>Who stands in for whom, from a day to a day, both included.</summary>
internal readonly record struct StandsIn(Guid From, Guid To, DateOnly First, DateOnly Last);

/// <summary>Which delegations make sense. No I/O.</summary>
internal static class DelegationRules
{
    /// <summary>Longer than that, grant the role instead.</summary>
    public const int LongestDays = 366;

    /// <summary>The roles that can be handed on: those of daily work, none that gives power over others.</summary>
    public static IReadOnlyList<string> Roles { get; } = [Organisation.Roles.Reviewer, Organisation.Roles.CountryOfficer];

    public static IEnumerable<Problem> CheckDays(DateOnly first, DateOnly? last, DateOnly today)
    {
        if (first < today) yield return Problem.Rule("organisation.grant.past", "First");
        if (last is not { } end) yield return Problem.Rule("organisation.delegation.no_end", "Last");
        else if (end < first) yield return Problem.Rule("organisation.grant.to_before_from", "Last");
        else if (end >= first.AddDays(LongestDays)) yield return Problem.Rule("organisation.delegation.too_long", "Last", LongestDays);
    }

    /// <summary>
    /// With the new one there would be a day on which everybody in a chain has handed the work on, back to the first:
    /// nobody would be left to do it.
    /// </summary>
    public static bool MakesCircle(IReadOnlyCollection<StandsIn> others, StandsIn added) =>
        Reaches(others, added.To, added.From, added.First, added.Last, [added.From]);

    private static bool Reaches(IReadOnlyCollection<StandsIn> others, Guid at, Guid wanted, DateOnly first, DateOnly last, HashSet<Guid> passed)
    {
        if (at == wanted) return true;
        if (!passed.Add(at)) return false;
        var found = others.Where(o => o.From == at).Any(o =>
        {
            var (begins, ends) = (o.First > first ? o.First : first, o.Last < last ? o.Last : last);
            return begins <= ends && Reaches(others, o.To, wanted, begins, ends, passed);
        });
        passed.Remove(at);
        return found;
    }
}

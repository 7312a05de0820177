using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What indicator A.4.3 asks of a UN cooperation framework.</summary>
public sealed record CooperationStanding(string Country, bool IsMemberState, DateOnly From, DateOnly To, CooperationStage Stage, bool TrainedTookPart, bool IsShown)
{
    public bool CountsIn(Period period) => IsMemberState && Stage != CooperationStage.Preparation && From <= period.Last && To >= period.First;
}

/// <summary>
/// Member States whose constituents, trained by the organisation, took part in a UN cooperation framework of the period,
/// of those that have one. A State counts once, and only where something shows it. Pure.
/// </summary>
/// <param name="Claimed">States that would count if evidence were given.</param>
public sealed record CooperationCount(int States, int TookPart, int Claimed)
{
    public static CooperationCount Of(IEnumerable<CooperationStanding> standings, Period period)
    {
        var states = standings.Where(s => s.CountsIn(period)).GroupBy(s => s.Country, StringComparer.Ordinal).ToList();
        var shown = states.Count(g => g.Any(s => s.TrainedTookPart && s.IsShown));
        return new(states.Count, shown, states.Count(g => g.Any(s => s.TrainedTookPart)) - shown);
    }
}

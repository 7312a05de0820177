using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What indicator B.1.2 asks of a country programme (Programme and Budget for 2022-23, output B.1).</summary>
public enum ProgrammeCriterion
{
    /// <summary>It serves at least one output of an approved results framework.</summary>
    Aligned,

    /// <summary>Its steering committee met with government, employers and workers on it.</summary>
    Steered,

    /// <summary>It is derived from the UN cooperation framework of its country, and in line with it.</summary>
    Derived,
}

/// <summary>Which of the criteria a country programme meets.</summary>
public sealed record ProgrammeStanding(string Code, DateOnly From, DateOnly To, ProgrammeStage Stage, bool IsAligned, bool IsSteered, bool IsDerived)
{
    public bool Meets(ProgrammeCriterion criterion) => criterion switch
    {
        ProgrammeCriterion.Aligned => IsAligned,
        ProgrammeCriterion.Steered => IsSteered,
        _ => IsDerived,
    };

    public bool MeetsAll => IsAligned && IsSteered && IsDerived;

    public IReadOnlyList<ProgrammeCriterion> Missing => [.. Enum.GetValues<ProgrammeCriterion>().Where(c => !Meets(c))];

    /// <summary>It was signed and runs on at least one of those days: what is still being designed is no programme yet.</summary>
    public bool CountsIn(Period period) => Stage != ProgrammeStage.Design && From <= period.Last && To >= period.First;
}

/// <summary>How many country programmes of a period meet each criterion, and all of them: numerators over one denominator. Pure.</summary>
public sealed record ProgrammeCount(int Programmes, int All, IReadOnlyDictionary<ProgrammeCriterion, int> Meeting)
{
    public static ProgrammeCount Of(IEnumerable<ProgrammeStanding> standings, Period period)
    {
        var counted = standings.Where(s => s.CountsIn(period)).ToList();
        return new(counted.Count, counted.Count(s => s.MeetsAll),
            Enum.GetValues<ProgrammeCriterion>().ToDictionary(c => c, c => counted.Count(s => s.Meets(c))));
    }
}

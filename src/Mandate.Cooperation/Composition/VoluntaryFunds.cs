namespace Mandate.Cooperation;

/// <summary>A share with what it is made of. Null: nothing to divide by.</summary>
public sealed record Share(decimal Numerator, decimal Denominator)
{
    /// <summary>In per cent, one decimal.</summary>
    public decimal? Percent => Denominator > 0 ? decimal.Round(Numerator * 100 / Denominator, 1, MidpointRounding.AwayFromZero) : null;
}

/// <summary>Voluntary funds that were received in a biennium, and what they are made of: indicator A.4.1. Pure.</summary>
/// <param name="AssessedUsd">Assessed contributions of its years; null: those of a year are not known.</param>
public sealed record VoluntaryFunds(decimal UnearmarkedUsd, decimal LightlyUsd, decimal EarmarkedUsd, decimal UnUsd, decimal? AssessedUsd)
{
    /// <summary>Money that came from a donor.</summary>
    internal sealed record Received(Earmarking Earmarking, bool IsUn, decimal Usd);

    public decimal Usd => UnearmarkedUsd + LightlyUsd + EarmarkedUsd;

    /// <summary>Part 1: voluntary funds of all available resources.</summary>
    public Share? OfResources => AssessedUsd is { } assessed ? new(Usd, Usd + assessed) : null;

    /// <summary>Part 2: unearmarked and lightly earmarked of voluntary funds.</summary>
    public Share Flexible => new(UnearmarkedUsd + LightlyUsd, Usd);

    /// <summary>Part 3: from the United Nations system, of voluntary funds.</summary>
    public Share Un => new(UnUsd, Usd);

    internal static VoluntaryFunds Of(IReadOnlyCollection<Received> all, decimal? assessed) => new(
        Sum(all, r => r.Earmarking == Earmarking.Unearmarked), Sum(all, r => r.Earmarking == Earmarking.Lightly), Sum(all, r => r.Earmarking == Earmarking.Earmarked), Sum(all, r => r.IsUn), assessed);

    private static decimal Sum(IEnumerable<Received> all, Func<Received, bool> which) => all.Where(which).Sum(r => r.Usd);
}

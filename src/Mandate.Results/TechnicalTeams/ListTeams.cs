using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>The technical teams that the asker may see, with what each serves and where its specialists are deployed.</summary>
public sealed class ListTeams
{
    private readonly Places places;
    private readonly ReadTeams read;

    internal ListTeams(Places places, ReadTeams read) => (this.places, this.read) = (places, read);

    /// <param name="Country">ISO 3166-1 alpha-2: only teams with a deployment there that is not over. So <paramref name="Region"/>.</param>
    /// <param name="Outcome">Framework and code of a result, like <c>ilo-2022-23:5</c>: only teams that serve it or, for an outcome, an output of it.</param>
    public sealed record Input(TeamState? State = null, string? Country = null, string? Region = null, string? Outcome = null);

    /// <param name="All">How many there are in each state before any filter.</param>
    /// <param name="Countries">Those to which somebody is, or is to be, deployed.</param>
    /// <param name="Outcomes">Those that any team serves.</param>
    public sealed record Listing(
        IReadOnlyList<TeamLine> Lines, IReadOnlyDictionary<TeamState, int> All, int UnderWay, bool HasExamples,
        IReadOnlyList<Named> Countries, IReadOnlyList<Named> Regions, IReadOnlyList<Named> Outcomes);

    /// <summary>Something to choose by.</summary>
    public sealed record Named(string Code, LocalizedText Name);

    public async Task<Listing> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var all = await read.LinesAsync(by, _ => true, ct);
        var open = all.SelectMany(t => t.Deployments.Where(IsOpen)).ToList();
        var regions = (await places.RegionsAsync(ct)).FindAll(r => open.Exists(d => d.Region == r.Code));
        return new([.. all.Where(t => Fits(t, input))], all.CountBy(t => t.State).ToDictionary(), all.Sum(t => t.UnderWay), all.Exists(t => t.IsExample),
            [.. open.Select(d => new Named(d.Country, d.CountryName)).DistinctBy(c => c.Code)], [.. regions.Select(r => new Named(r.Code, r.Name))],
            [.. all.SelectMany(t => t.Serves).Select(s => new Named($"{s.Framework}:{s.Outcome}", s.OutcomeTitle)).DistinctBy(o => o.Code).OrderBy(o => o.Code, StringComparer.Ordinal)]);
    }

    private static bool IsOpen(DeploymentLine d) => d.State is DeploymentState.Requested or DeploymentState.Agreed or DeploymentState.UnderWay;

    private static bool Fits(TeamLine t, Input input) => (input.State is null || t.State == input.State)
        && (input.Country is not { } country || t.Deployments.Any(d => IsOpen(d) && d.Country.Equals(country, StringComparison.OrdinalIgnoreCase)))
        && (input.Region is not { } region || t.Deployments.Any(d => IsOpen(d) && d.Region.Equals(region, StringComparison.OrdinalIgnoreCase)))
        && (input.Outcome is not { } outcome || t.Serves.Any(s => $"{s.Framework}:{s.Code}" == outcome || $"{s.Framework}:{s.Outcome}" == outcome));
}

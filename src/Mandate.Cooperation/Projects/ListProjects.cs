using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>The portfolio: projects with what they are paid from and what they spent, filtered.</summary>
public sealed class ListProjects
{
    private readonly MandateDb db;
    private readonly ReadProjects read;
    private readonly Places places;

    internal ListProjects(MandateDb db, ReadProjects read, Places places) => (this.db, this.read, this.places) = (db, read, places);

    /// <summary>Codes of what is wanted; null: whatever.</summary>
    public sealed record Input(string? Region = null, string? Donor = null, string? Outcome = null, ActivityStatus? Status = null, bool? IsDecentralised = null);

    /// <param name="Lines">Those that fit.</param>
    /// <param name="All">How many projects there are.</param>
    /// <param name="Donors">Of all projects, as choices.</param>
    public sealed record Listing(IReadOnlyList<ProjectLine> Lines, int All, IReadOnlyList<RegionRecord> Regions, IReadOnlyList<Named> Donors, IReadOnlyList<string> Outcomes)
    {
        public ProjectMoney Money => Lines.Aggregate(ProjectMoney.None, (sum, l) => sum + l.Money);

        public bool HasExamples => Lines.Any(l => l.IsExample);
    }

    public async Task<Outcome<Listing>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var lines = await read.LinesAsync(by, db.Set<Project>(), ct);
        return new Listing(lines.FindAll(l => Fits(l, input)), lines.Count, await places.RegionsAsync(ct),
            [.. lines.SelectMany(l => l.Donors).DistinctBy(d => d.Code).OrderBy(d => d.Name.Current.Text, StringComparer.CurrentCulture)],
            [.. lines.SelectMany(l => l.Outcomes).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static bool Fits(ProjectLine l, Input wanted) =>
        (wanted.Region is null || l.Regions.Contains(wanted.Region)) && (wanted.Donor is null || l.Donors.Any(d => d.Code == wanted.Donor))
        && (wanted.Outcome is null || l.Outcomes.Contains(wanted.Outcome)) && (wanted.Status is null || l.Status == wanted.Status)
        && (wanted.IsDecentralised is null || l.IsDecentralised == wanted.IsDecentralised);
}

using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The country programmes that the asker may see, and where asked for how many of a framework's period meet what its indicators count.</summary>
public sealed class ListProgrammes
{
    private readonly MandateDb db;
    private readonly Places places;
    private readonly ReadProgrammes read;

    internal ListProgrammes(MandateDb db, Places places, ReadProgrammes read) => (this.db, this.places, this.read) = (db, places, read);

    /// <param name="Country">ISO 3166-1 alpha-2.</param>
    /// <param name="Framework">Whose period is counted; null: the latest that the asker may read.</param>
    /// <param name="IsCounted">The counts are shown; without it neither they nor the frameworks to choose from are read.</param>
    public sealed record Input(string? Country = null, string? Region = null, ProgrammeStage? Stage = null, string? Framework = null, bool IsCounted = false);

    /// <summary>What is counted in the period of one framework.</summary>
    /// <param name="ProgrammeIndicator">Code of the framework's indicator that counts them (<see cref="Indicator.Counts"/>); null: it has none. So <paramref name="StatesIndicator"/>.</param>
    public sealed record Counts(
        string Framework, LocalizedText Title, DateOnly From, DateOnly To, ProgrammeCount Programmes, CooperationCount Cooperations, string? ProgrammeIndicator, string? StatesIndicator);

    /// <param name="Counts">Null for a reader of what is public alone, where there is no framework, and where they were not asked for.</param>
    /// <param name="Countries">Those that have a programme that the asker may see.</param>
    public sealed record Listing(
        IReadOnlyList<ProgrammeLine> Lines, Counts? Counts, IReadOnlyList<PlaceFrameworkChoice> Frameworks,
        IReadOnlyList<PlaceChoice> Countries, IReadOnlyList<PlaceChoice> Regions, bool HasExamples);

    /// <summary>A country or region to choose by.</summary>
    public sealed record PlaceChoice(string Code, LocalizedText Name);

    public async Task<Outcome<Listing>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var all = await read.LinesAsync(by, db.Set<CountryProgramme>(), ct);
        var found = input.IsCounted ? await PlaceFramework.FindAsync(db, by, input.Framework, ct) : null;
        if (found is { IsOk: false } && input.Framework is not null) return found.Problems.ToList();
        var regions = (await places.RegionsAsync(ct)).FindAll(r => all.Exists(l => l.Region == r.Code));
        var frameworks = found is { IsOk: true } ? found.Value : null;
        var counts = frameworks is not null && by.MayReadProgrammes() ? await CountAsync(frameworks.Chosen, all, ct) : null;
        return new Listing([.. all.Where(l => Fits(l, input))], counts, [.. (frameworks?.All ?? []).Select(f => new PlaceFrameworkChoice(f.Code, f.Title))],
            [.. all.Select(l => new PlaceChoice(l.Country, l.CountryName)).DistinctBy(c => c.Code)], [.. regions.Select(r => new PlaceChoice(r.Code, r.Name))], all.Exists(l => l.IsExample));
    }

    private async Task<Counts> CountAsync(Framework framework, List<ProgrammeLine> all, CancellationToken ct)
    {
        var period = new Period(framework.From, framework.To);
        var states = (await places.CountriesAsync(ct)).Where(c => c.MemberState).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var cooperations = (await db.Set<CooperationFramework>().AsNoTracking().Where(c => c.Stage != CooperationStage.Preparation).ToListAsync(ct))
            .Select(c => new CooperationStanding(c.Country, states.Contains(c.Country), c.From, c.To, c.Stage, c.Trained == Assessment.Yes, (c.TrainedEvidence ?? c.TrainedLink) is not null));
        var counting = await db.Set<Indicator>().Where(i => i.FrameworkId == framework.Id && i.Counts != null).OrderBy(i => i.Position).Select(i => new { i.Code, i.Counts }).ToListAsync(ct);
        return new(framework.Code, framework.Title, framework.From, framework.To, ProgrammeCount.Of(all.Select(l => l.Standing!), period), CooperationCount.Of(cooperations, period),
            counting.Find(i => i.Counts == CountedAgreement.CountryProgrammes)?.Code, counting.Find(i => i.Counts == CountedAgreement.CooperationFrameworks)?.Code);
    }

    private static bool Fits(ProgrammeLine line, Input input) => (input.Country is null || line.Country.Equals(input.Country, StringComparison.OrdinalIgnoreCase))
        && (input.Region is null || line.Region.Equals(input.Region, StringComparison.OrdinalIgnoreCase)) && (input.Stage is null || line.Stage == input.Stage);
}

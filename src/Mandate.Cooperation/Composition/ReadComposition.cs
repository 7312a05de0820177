using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>
/// What voluntary funds are made of in a biennium, which partnerships were made, and how much of what was spent can be open
/// data: the indicators A.4.1, A.4.2 and C.1.1 of the programme, each with what it is computed from.
/// </summary>
public sealed class ReadComposition
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal ReadComposition(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <param name="Coverage">Spent by projects that the newest publication of open aid data has, of all that the organisation spent; null: its accounts of a year are not known.</param>
    /// <param name="Missing">Years of which the assessed contributions or the whole expenditure are not known.</param>
    public sealed record Result(
        string Biennium, VoluntaryFunds Funds, IReadOnlyList<DonorPart> Donors, IReadOnlyList<CountedPartnership> Partnerships, Share? Coverage, IReadOnlyList<string> NotCovered,
        IReadOnlyList<int> Missing, bool HasExamples)
    {
        public int New => Partnerships.Count(p => !p.IsRenewal);

        public int Renewed => Partnerships.Count(p => p.IsRenewal);
    }

    public sealed record DonorPart(Named Donor, decimal UnearmarkedUsd, decimal LightlyUsd, decimal EarmarkedUsd, bool IsUn)
    {
        public decimal Usd => UnearmarkedUsd + LightlyUsd + EarmarkedUsd;
    }

    /// <param name="biennium">As 2022-23; null: the last one whose resources are known.</param>
    public async Task<Outcome<Result>> HandleAsync(Access by, string? biennium, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var asked = biennium.Given() is { } text ? Biennium.Parse(text, "biennium") : await LastAsync(ct);
        if (!asked.TryGet(out var cycle)) return asked.Problems.ToList();
        var (from, to) = (new DateOnly(cycle.FirstYear, 1, 1), new DateOnly(cycle.SecondYear, 12, 31));
        var years = await db.Set<YearResources>().AsNoTracking().Where(y => y.Year == cycle.FirstYear || y.Year == cycle.SecondYear).ToListAsync(ct);
        var donors = await ReceivedAsync(from, to, ct);
        var funds = VoluntaryFunds.Of([.. donors.SelectMany(Parts)], years.Count == 2 ? years.Sum(y => y.AssessedUsd) : null);
        var (covered, open) = await CoveredAsync(from, to, ct);
        var whole = years.Count == 2 && years.TrueForAll(y => y.SpentUsd is not null) ? years.Sum(y => y.SpentUsd!.Value) : (decimal?)null;
        return new Result(cycle.ToString(), funds, donors, PartnershipCount.Of(await CandidatesAsync(ct), from, to), whole is { } spent ? new(covered, spent) : null, open,
            [.. new[] { cycle.FirstYear, cycle.SecondYear }.Where(y => !years.Exists(x => x.Year == y && x.SpentUsd is not null))],
            years.Exists(y => y.IsExample) || await db.Set<Agreement>().AnyAsync(a => a.IsExample, ct));
    }

    private static IEnumerable<VoluntaryFunds.Received> Parts(DonorPart d) =>
        [new(Earmarking.Unearmarked, d.IsUn, d.UnearmarkedUsd), new(Earmarking.Lightly, d.IsUn, d.LightlyUsd), new(Earmarking.Earmarked, d.IsUn, d.EarmarkedUsd)];

    // The last whose resources are known whole: half a biennium says little of shares. Where none is, the last in which money came.
    private async Task<Outcome<Biennium>> LastAsync(CancellationToken ct)
    {
        var years = await db.Set<YearResources>().Select(y => y.Year).ToListAsync(ct);
        return years.Where(y => y % 2 == 0 && years.Contains(y + 1)).Select(y => (int?)y).Max() is { } first ? Biennium.Starting(first)
            : Biennium.Of(await db.Set<Instalment>().MaxAsync(i => i.ReceivedOn, ct) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    private async Task<List<DonorPart>> ReceivedAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var rows = await (from i in db.Set<Instalment>()
                          join a in db.Set<Agreement>() on i.AgreementId equals a.Id
                          join p in db.Set<Partner>() on a.PartnerId equals p.Id
                          where a.Kind == AgreementKind.Financing && i.ReceivedOn >= @from && i.ReceivedOn <= to
                          select new { p.Code, p.Name, p.IsUn, a.Earmarking, Usd = i.ReceivedUsd ?? 0 }).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.Code).Select(g => new DonorPart(new(g.Key, g.First().Name), g.Where(r => r.Earmarking == Earmarking.Unearmarked).Sum(r => r.Usd),
            g.Where(r => r.Earmarking == Earmarking.Lightly).Sum(r => r.Usd), g.Where(r => r.Earmarking == Earmarking.Earmarked).Sum(r => r.Usd), g.First().IsUn)).OrderByDescending(d => d.Usd)];
    }

    private async Task<List<PartnershipCount.Candidate>> CandidatesAsync(CancellationToken ct) => await (
        from a in db.Set<Agreement>()
        join p in db.Set<Partner>() on a.PartnerId equals p.Id
        select new PartnershipCount.Candidate(a.Id, a.Code, new Named(p.Code, p.Name), a.Kind, a.SignedOn, a.RenewsId, p.IsUn, p.IsIfi, p.Type == "40", a.IsSouthSouth)).ToListAsync(ct);

    // What is not published is no open data, however complete it is here.
    private async Task<(decimal Usd, IReadOnlyList<string> Without)> CoveredAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var newest = await db.Set<IatiPublication>().MaxAsync(p => (int?)p.Number, ct);
        var publisher = await db.Set<IatiPublisher>().AsNoTracking().SingleOrDefaultAsync(ct);
        var published = (await db.Set<IatiPublishedActivity>().Where(a => a.Publication == newest).Select(a => a.Identifier).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        bool IsOpen(string code) => publisher is not null && published.Contains(ComposeActivity.Identifier(publisher, code));
        var rows = await db.Set<Project>().Select(p => new
        {
            p.Code,
            Usd = db.Set<Expenditure>().Where(e => e.ProjectId == p.Id && e.Kind != ExpenditureKind.Commitment && e.On >= @from && e.On <= to).Sum(e => (decimal?)e.AmountUsd) ?? 0,
        }).ToListAsync(ct);
        return (rows.Where(r => IsOpen(r.Code)).Sum(r => r.Usd), [.. rows.Where(r => !IsOpen(r.Code) && r.Usd != 0).Select(r => r.Code).Order(StringComparer.Ordinal)]);
    }
}

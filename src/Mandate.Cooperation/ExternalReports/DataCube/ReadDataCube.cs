using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>A year's financial data by the data standards of the United Nations: what came from whom, what was spent for what and where.</summary>
public sealed class ReadDataCube
{
    /// <summary>Of the data standards for United Nations system-wide reporting of financial data.</summary>
    public const string Edition = "2021-03";

    private readonly MandateDb db;
    private readonly ReadReportedProjects read;
    private readonly Places places;
    private readonly TimeProvider clock;

    internal ReadDataCube(MandateDb db, ReadReportedProjects read, Places places, TimeProvider clock) => (this.db, this.read, this.places, this.clock) = (db, read, places, clock);

    /// <param name="Entity">The organisation, as it publishes; null: it did not say.</param>
    /// <param name="Expenses">Cells of the cube; their sum is what was spent.</param>
    /// <param name="ByProject">What the cells are made of.</param>
    public sealed record Result(int Year, string Edition, string? Entity, IReadOnlyList<CubeRevenue> Revenue, IReadOnlyList<CubeExpense> Expenses, IReadOnlyList<CubeExpense> ByProject, IReadOnlyList<ReportNote> Notes, bool HasExamples)
    {
        public decimal RevenueUsd => Revenue.Sum(r => r.Usd);

        public decimal ExpensesUsd => Expenses.Sum(e => e.Usd);
    }

    /// <param name="by">Whoever may read the portfolio.</param>
    /// <param name="typed">The year; null: the last that has ended.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Problems: <c>cooperation.external.year</c>; <c>organisation.access.refused</c>.</returns>
    public async Task<Outcome<Result>> HandleAsync(Access by, string? typed, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var asked = ReportYear.Past(typed, clock);
        if (!asked.TryGet(out var year)) return asked.Problems.ToList();
        var all = await read.OfAsync(year, ct);
        var countries = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var resources = await db.Set<YearResources>().AsNoTracking().SingleOrDefaultAsync(y => y.Year == year, ct);
        var revenue = ComposeRevenue.Of(await ReceivedAsync(year, all, ct), resources?.AssessedUsd, countries);
        var cells = all.Projects.SelectMany(p => ComposeExpenses.Of(p, countries)).ToList();
        return new Result(year, Edition, all.Publisher?.Name.For("en").Text, revenue, ComposeExpenses.Summed([.. cells, .. Rest(resources, cells)]), cells, Notes(all, resources, cells), all.HasExamples || resources?.IsExample == true);
    }

    // What no project spent: the accounts of the regular budget say neither function nor goal.
    private static IEnumerable<CubeExpense> Rest(YearResources? resources, IReadOnlyList<CubeExpense> cells) =>
        resources?.SpentUsd is { } whole && whole - cells.Sum(c => c.Usd) is > 0 and var rest ? [new(null, null, null, null, null, null, null, rest)] : [];

    private static List<ReportNote> Notes(ReportedProjects all, YearResources? resources, IReadOnlyList<CubeExpense> cells)
    {
        var notes = new List<ReportNote>();
        if (all.Publisher is null) notes.Add(new("entity_unknown"));
        notes.Add(new("cash_basis"));
        if (resources is null) notes.Add(new("assessed_unknown"));
        if (resources?.SpentUsd is null) notes.Add(new("whole_unknown"));
        else if (resources.SpentUsd < cells.Sum(c => c.Usd)) notes.Add(new("whole_too_small"));
        else notes.Add(new("rest_unclassified"));
        notes.AddRange(all.Projects.Where(p => p.SpentUsd != 0 && !p.Project.Tags.Exists(t => t.Vocabulary is ProjectTag.SdgGoal or ProjectTag.SdgTarget)).Select(p => new ReportNote("goal_missing", p.Project.Code)));
        return notes;
    }

    private async Task<List<ComposeRevenue.Received>> ReceivedAsync(int year, ReportedProjects all, CancellationToken ct)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rows = await (from i in db.Set<Instalment>()
                          join a in db.Set<Agreement>() on i.AgreementId equals a.Id
                          join p in db.Set<Partner>() on a.PartnerId equals p.Id
                          where a.Kind == AgreementKind.Financing && i.ReceivedOn >= @from && i.ReceivedOn <= to && a.IsExample == all.HasExamples
                          select new { Partner = p, Earmarking = a.Earmarking ?? Earmarking.Earmarked, i.ProjectId, Usd = i.ReceivedUsd ?? 0 }).AsNoTracking().ToListAsync(ct);
        var countries = all.Projects.ToDictionary(p => p.Project.Id, p => p.Project.Countries.ConvertAll(c => c.Country));
        return rows.ConvertAll(r => new ComposeRevenue.Received(r.Partner, r.Earmarking, r.ProjectId is { } id ? countries.GetValueOrDefault(id, []) : [], r.Usd));
    }
}

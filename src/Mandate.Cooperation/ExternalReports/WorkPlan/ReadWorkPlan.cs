using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Cooperation;

/// <summary>A country's part of the United Nations' joint work plan in a year: what UN INFO asks for at the level of sub-outputs.</summary>
public sealed class ReadWorkPlan
{
    private readonly ReadReportedProjects read;
    private readonly ReadProgrammeFrameworks frameworks;
    private readonly ListCooperations cooperations;
    private readonly ListProgrammes programmes;
    private readonly Places places;
    private readonly TimeProvider clock;

    internal ReadWorkPlan(ReadReportedProjects read, ReadProgrammeFrameworks frameworks, ListCooperations cooperations, ListProgrammes programmes, Places places, TimeProvider clock) =>
        (this.read, this.frameworks, this.cooperations, this.programmes, this.places, this.clock) = (read, frameworks, cooperations, programmes, places, clock);

    /// <param name="Country">ISO 3166-1 alpha-2; null: the first in which a project works.</param>
    /// <param name="Year">Null: this one, for a work plan looks ahead.</param>
    public sealed record Input(string? Country = null, string? Year = null);

    /// <param name="Countries">In which projects work.</param>
    public sealed record Result(int Year, Named? Country, CooperationLine? Cooperation, IReadOnlyList<WorkPlanLine> Lines, IReadOnlyList<Named> Countries, IReadOnlyList<ReportNote> Notes, bool HasExamples)
    {
        public decimal RequiredUsd => Lines.Sum(l => l.RequiredUsd);

        public decimal AvailableUsd => Lines.Sum(l => l.AvailableUsd);

        public decimal SpentUsd => Lines.Sum(l => l.SpentUsd);
    }

    /// <summary>Problems: <c>cooperation.external.year</c>, <c>cooperation.external.country</c>; <c>organisation.access.refused</c>.</summary>
    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var asked = ReportYear.Planned(input.Year, clock);
        var all = await read.OfAsync(asked.TryGet(out var year) ? year : clock.GetUtcNow().Year, ct);
        var known = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var working = all.Projects.SelectMany(p => p.Project.Countries).Select(c => c.Country).Distinct().Where(known.ContainsKey).Select(c => new Named(c, known[c].Name)).OrderBy(c => c.Code, StringComparer.Ordinal).ToList();
        var code = input.Country?.ToUpperInvariant() ?? working.FirstOrDefault()?.Code;
        List<Problem> problems = [.. asked.Problems, .. code is not null && !known.ContainsKey(code) ? [Problem.Rule("cooperation.external.country", "country", input.Country)] : Array.Empty<Problem>()];
        if (problems.Count > 0) return problems;
        if (code is null) return new Result(year, null, null, [], working, [], false);
        return await OfAsync(by, all, year, new Named(code, known[code].Name), working, ct);
    }

    private async Task<Result> OfAsync(Access by, ReportedProjects all, int year, Named country, List<Named> working, CancellationToken ct)
    {
        var inForce = (await cooperations.HandleAsync(by, new(country.Code), ct)).Where(c => Holds(c.From, c.To, year)).OrderByDescending(c => c.From).FirstOrDefault();
        var served = await programmes.HandleAsync(by, new(country.Code), ct);
        var holding = served.TryGet(out var listing) ? listing.Lines.Where(p => Holds(p.From, p.To, year)).ToList() : [];
        var known = await frameworks.OfAsync(by, all.Projects.Where(p => p.Project.Countries.Exists(c => c.Country == country.Code)).SelectMany(p => p.Project.Outputs).Select(o => o.Framework), ct);
        var lines = ComposeWorkPlan.Of(all, year, country.Code, inForce, holding, known);
        List<ReportNote> notes = [.. inForce is null ? [new ReportNote("framework_none")] : Array.Empty<ReportNote>(), new("shares_of_country"), .. lines.Where(l => l.Gender is null).Select(l => l.Project).Distinct().Select(p => new ReportNote("gender_missing", p))];
        return new(year, country, inForce, lines, working, notes, all.HasExamples);
    }

    private static bool Holds(DateOnly from, DateOnly to, int year) => from.Year <= year && to.Year >= year;
}

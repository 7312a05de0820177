using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Lists the approved reports behind any figure of an indicator, a page at a time, with the figure that they come to.</summary>
public sealed class ListContributions(MandateDb db, Places places, People people, Words words)
{
    /// <summary>Code of the problem of an indicator that rests on other indicators, not on reports.</summary>
    public const string ComputedCode = "results.computed.no_reports";

    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="Region">Null or <c>ALL</c>: all; period and part likewise.</param>
    /// <param name="Part">An option of a dimension: <c>sex=F</c>.</param>
    /// <param name="Take">Null: all of them.</param>
    public sealed record Input(
        string? Framework, string Indicator, string? Region = null, string? Period = null, string? Part = null, int Skip = 0, int? Take = null);

    public async Task<Outcome<ContributionList>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct, input.Indicator);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == input.Indicator, ct);
        if (indicator is null) return Problem.NotFound("results.report.indicator_unknown", input.Indicator, framework.Code);
        if (indicator.IsComputed) return Problem.Rule(ComputedCode, "indicator", indicator.Code);
        var asked = await ScopeAsync(framework, input, ct);
        if (!asked.TryGet(out var scope)) return asked.Problems.ToList();
        var shape = await ReadShape.OfAsync(db, indicator.Id, ct);
        var reports = (await ApprovedReports.ReadAsync(db, [indicator.Id], ct)).GetValueOrDefault(indicator.Id, []);
        var parts = PartAmounts.Of(shape, reports, scope.Part);
        if (!parts.TryGet(out var all)) return parts.Problems.ToList();
        return await ListAsync(by, framework, indicator, scope, all, input, shape, ct);
    }

    private async Task<Outcome<FigureKey>> ScopeAsync(Framework framework, Input input, CancellationToken ct)
    {
        var (region, period) = (input.Region ?? PartFigure.All, input.Period ?? PartFigure.All);
        var regions = await places.RegionsAsync(ct);
        if (region != PartFigure.All && regions.TrueForAll(r => r.Code != region))
            return Problem.NotFound("results.explain.region_unknown", region, string.Join(", ", regions.Select(r => r.Code)));
        if (period != PartFigure.All && !await db.Set<ReportingPeriod>().AnyAsync(p => p.FrameworkId == framework.Id && p.Code == period, ct))
            return Problem.NotFound("results.period.not_found", period, framework.Code);
        return new FigureKey(region, period, input.Part ?? PartFigure.All);
    }

    private async Task<Outcome<ContributionList>> ListAsync(Access by, Framework framework, Indicator indicator, FigureKey scope,
        List<(ApprovedReport Report, ObservedAmount Amount)> all, Input input, MeasuredShape shape, CancellationToken ct)
    {
        var rules = RollUpRules.Of(indicator);
        var inside = all.FindAll(x => (scope.Period == PartFigure.All || x.Report.Period == scope.Period) && (scope.Region == PartFigure.All || x.Report.Region == scope.Region));
        var contributions = inside.ConvertAll(x => x.Report.Contribution(x.Amount));
        var (figure, elsewhere) = (RollUp.Of(rules, contributions), RollUp.CountedElsewhere(rules, contributions));
        var names = await ReportedPlaces.NamesAsync(places, words, ct);
        var rows = inside.Select(x => new ContributionRow(x.Report.Id, x.Report.Region, x.Report.Country, names.GetValueOrDefault(x.Report.Country, x.Report.Country),
                x.Report.Period, x.Amount.Status, x.Amount.Quantity, x.Amount.Denominator, WhyNot(indicator, x.Amount, elsewhere.Contains(x.Report.Id))))
            .OrderBy(r => r.Region, StringComparer.Ordinal).ThenBy(r => r.CountryName, StringComparer.CurrentCulture).ThenBy(r => r.Period, StringComparer.Ordinal)
            .Skip(input.Skip).Take(input.Take ?? int.MaxValue).ToList();
        return new ContributionList(framework.Code, indicator.Code, indicator.Title, indicator.Unit, scope.Region, scope.Period, scope.Part,
            SnakeEnum<RollUpRule>.Name(indicator.PlaceRule), figure.Value, figure.Numerator, figure.Denominator, figure.Status, inside.Count,
            await WithProofAsync(rows, by.MayReadResults(framework.Id), ct))
        { Shape = shape, HasInvented = framework.HasInventedResults };
    }

    private static string? WhyNot(Indicator indicator, ObservedAmount amount, bool elsewhere) => amount.Quantity is not { } quantity ? "no_value"
        : quantity == 0 && indicator.Kind == IndicatorKind.CountOfResults ? "zero" : elsewhere ? "duplicate" : null;

    // Who, when and on what evidence: of the rows that are shown, not of all.
    private async Task<List<ContributionRow>> WithProofAsync(List<ContributionRow> rows, bool withPeople, CancellationToken ct)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var proofs = await db.Set<CountryResult>().AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new
        {
            r.Id, r.ReportedBy, r.SubmittedAt, r.DecidedBy, r.DecidedAt, r.ApprovedVersion, r.ApprovedHash, Evidence = r.Evidence.Count(e => e.RemovedAt == null),
        }).ToDictionaryAsync(r => r.Id, ct);
        var names = withPeople ? await people.ByActorAsync(proofs.Values.SelectMany(p => new[] { p.ReportedBy, p.DecidedBy }), ct) : [];
        return rows.ConvertAll(r => proofs.GetValueOrDefault(r.Id) is not { } p ? r : r with
        {
            Evidence = p.Evidence,
            ReportedBy = names.GetValueOrDefault(p.ReportedBy),
            SubmittedAt = p.SubmittedAt,
            ApprovedBy = p.DecidedBy is null ? null : names.GetValueOrDefault(p.DecidedBy),
            ApprovedAt = p.DecidedAt,
            Version = p.ApprovedVersion,
            Hash = p.ApprovedHash is null ? null : Convert.ToHexStringLower(p.ApprovedHash),
        });
    }
}

using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Builds an explanation from facts that were read: no database, no clock.</summary>
/// <param name="facts">What it is made from.</param>
/// <param name="words">The reader's.</param>
/// <param name="on">The day for which progress is judged.</param>
/// <param name="node">What lies below a computed indicator; null: it rests on reports.</param>
/// <param name="window">Which days of the node count.</param>
internal sealed class Explaining(FigureFacts facts, Words words, DateOnly on, FigureNode? node = null, Window window = default)
{
    private readonly IReadOnlySet<Guid> elsewhere = RollUp.CountedElsewhere(facts.Rules, facts.Approved.Select(facts.Contribution));

    private readonly JudgeTarget judge = new(facts.Framework, facts.Indicator, facts.Targets, facts.Baselines);
    private readonly IndicatorTarget? applying = Milestones.Applying(facts.Targets, on);

    // The figure of one period is read against the milestone that applies then, and none of the others.
    private IEnumerable<IndicatorTarget> Shown => facts.IsOnePeriod && applying is not null ? [applying]
        : applying is not null ? Milestones.InOrder(facts.Targets) : facts.Targets;

    /// <param name="region">Null: all.</param>
    /// <param name="maySee">Whether the reader may know of a result that is not approved.</param>
    public FigureExplanation Explain(string? region, Func<CountryResult, bool> maySee)
    {
        var figure = Figure(region);
        var (framework, indicator) = (facts.Framework, facts.Indicator);
        return new(framework.Code, indicator.Code, indicator.Title.ToString(), indicator.Title.Original, UnitWords.Of(words, indicator.FigureUnit()), region,
            Snake(node is null ? indicator.PlaceRule : indicator.HierarchyRule), RuleInWords(indicator),
            figure.Value, figure.Numerator, figure.Denominator, framework.From, framework.To, on,
            [.. Shown.Select(t => Target(t, region, figure))],
            [.. facts.Baselines.Select(Baseline)],
            [.. Places(region).Select(p => Region(p.Code, p.Name))],
            Open(region, maySee), facts.Results.Any(r => r.IsInvented && (region is null || r.Region == region)));
    }

    private string RuleInWords(Indicator indicator) => node is not null ? words["results.computed.rule." + Snake(indicator.HierarchyRule)]
        : words["results.rule." + (IsWhole ? "measured_once" : Snake(indicator.PlaceRule))];

    /// <summary>Null: all regions.</summary>
    private RolledUp Figure(string? region) => node is not null ? ComputeFigure.FigureOf(node, region, window)
        : RollUp.Of(facts.Rules, facts.Approved.Where(r => region is null || r.Region == region).Select(facts.Contribution));

    private bool IsWhole => facts.Indicator.CountsMilestones() || (node is null && facts.Indicator.MeasuredAt == MeasuredPlace.Organisation);

    // What is measured once for all belongs to no region: its one place is the whole.
    private IEnumerable<(string Code, string Name)> Places(string? region) => IsWhole && region is null
        ? [(CountryResult.WholeOrganisation, words["results.place.all"])]
        : facts.Regions.Where(r => region is null || r.Code == region).Select(r => (r.Code, r.Name.ToString()));

    private ExplainedRegion Region(string code, string name)
    {
        var approved = facts.Approved.Where(r => r.Region == code).ToList();
        var value = Figure(node is not null && code == CountryResult.WholeOrganisation ? null : code).Value;
        var split = facts.Targets is [{ Regions.Count: > 0 } only] ? only : null;
        decimal? target = split is null ? null : RegionalValue(split, code);
        return new(code, name, value, target, split is null ? null : judge.Of(split, target, value, on, ofRegion: true),
            facts.Results.Count(r => r.Region == code && r.Status != CountryResultStatus.Approved),
            [.. approved.GroupBy(r => r.Country, StringComparer.Ordinal).OrderBy(c => facts.NameOf(c.Key), StringComparer.CurrentCulture)
                .Select(c => Country(c.Key, [.. c]))]);
    }

    private ExplainedCountry Country(string code, List<CountryResult> results) => new(code, facts.NameOf(code),
        RollUp.Of(facts.Rules, results.Select(facts.Contribution)).Value,
        [.. results.OrderBy(r => facts.Periods[r.PeriodId].To).Select(Result)]);

    private ExplainedResult Result(CountryResult r) => new(r.Id, facts.Periods[r.PeriodId].Code, r.Observation, r.Quantity, r.Denominator,
        r.Quantity is null ? "no_value" : r.Quantity == 0 && facts.Indicator.Kind == IndicatorKind.CountOfResults ? "zero" : elsewhere.Contains(r.Id) ? "duplicate" : null, r.IsInvented,
        facts.People.GetValueOrDefault(r.ReportedBy), r.SubmittedAt,
        r.DecidedBy is null ? null : facts.People.GetValueOrDefault(r.DecidedBy), r.DecidedAt,
        r.ApprovedVersion, r.ApprovedHash is null ? null : Convert.ToHexStringLower(r.ApprovedHash),
        [.. r.Evidence.Where(e => e.RemovedAt is null).OrderBy(e => e.AddedAt).Select(Evidence)]);

    private static ExplainedEvidence Evidence(Evidence e) => new(e.Id, e.Title, e.Link, e.FileName, e.MediaType, e.Size,
        e.Sha256 is null ? null : Convert.ToHexStringLower(e.Sha256));

    private ExplainedTarget Target(IndicatorTarget t, string? region, RolledUp figure)
    {
        var wanted = region is null ? t.Value : t.Regions.Count > 0 ? RegionalValue(t, region) : null;
        var (actual, day) = Actual(t, region, figure.Value);
        return new(t.Seq, t.Kind, wanted, UnitWords.Of(words, t.Unit), t.SdgTarget, t.Text,
            $"targets.csv: {facts.Indicator.Code}, {t.Seq}", judge.Of(t, wanted, actual, day, region is not null, figure.Denominator))
        { Due = t.Due, Applies = t == applying };
    }

    // A figure over the whole indicator says nothing about one of several targets for its parts; a milestone that is past
    // is judged by what was reported up to it.
    private (decimal? Actual, DateOnly On) Actual(IndicatorTarget t, string? region, decimal? value) =>
        applying is null ? (facts.Targets.Count == 1 ? value : null, on)
        : t.Due < on ? (By(t.Due.Value, region), t.Due.Value) : (value, on);

    private decimal? By(DateOnly due, string? region) => node is not null
        ? ComputeFigure.FigureOf(node, region, new(facts.Framework.From, MilestoneFigure.EndOf(due, facts.AllPeriods))).Value : MilestoneFigure.By(due, facts.Rules,
        facts.Approved.Where(r => region is null || r.Region == region).Select(facts.Contribution), facts.AllPeriods).Value;

    private ExplainedBaseline Baseline(Baseline b) => new(b.Seq, b.Dimension, b.Years, b.Value, UnitWords.Of(words, b.Unit),
        b.IsProvisional, b.IsCumulative, b.Text, $"baselines.csv: {facts.Indicator.Code}, {b.Seq}");

    private ExplainedOpen Open(string? region, Func<CountryResult, bool> maySee)
    {
        var open = facts.Results.Where(r => r.Status != CountryResultStatus.Approved && (region is null || r.Region == region)).ToList();
        return new(open.Count(r => r.Status == CountryResultStatus.Draft), open.Count(r => r.Status == CountryResultStatus.Submitted),
            open.Count(r => r.Status == CountryResultStatus.Returned),
            [.. open.Where(maySee).OrderBy(r => facts.NameOf(r.Country), StringComparer.CurrentCulture).Select(r => new OpenResult(
                r.Id, r.Country, facts.NameOf(r.Country), r.Region, facts.Periods[r.PeriodId].Code, r.Observation, r.Quantity, r.Status))]);
    }

    // A region that the target does not name counts 0 (see RegionalTarget).
    private static decimal RegionalValue(IndicatorTarget target, string region) =>
        target.Regions.Find(r => r.Region == region)?.Value ?? 0;

    private static string Snake(RollUpRule rule) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(rule.ToString());
}

using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// Every kind of row of a version, with its file, its name and its cells: what previews, counts and the list of files go by.
/// A test finds a kind that is missing here.
/// </summary>
internal static class BookKinds
{
    private const int MonthsOfYear = 12;

    public static IReadOnlyList<BookKind> All { get; } =
    [
        new BookKind<BudgetLine>(BudgetFiles.LinesName, b => b.Lines, Name, (l, _) =>
        [
            Chinese(l.Title), ("prof_years", l.ProfessionalMonths / MonthsOfYear), ("prof_months", l.ProfessionalMonths % MonthsOfYear), ("gs_years", l.GeneralServiceMonths / MonthsOfYear),
            ("gs_months", l.GeneralServiceMonths % MonthsOfYear), ("staff_cost_usd", l.StaffCost), ("nonstaff_cost_usd", l.NonStaffCost), ("unit", l.Unit), ("manager", l.Manager),
        ]),
        new BookKind<BudgetLine>(BudgetFiles.LayersName, b => [.. b.Lines.Where(l => l.Previous is not null)], Name, (l, b) =>
            [($"budget_{BudgetFiles.Of(b.Cycle.Previous)}_usd", l.Previous), ("programme_change_usd", l.ProgrammeChange), ("cost_change_usd", l.CostChange)]),
        new BookKind<StrategicItem>(BudgetFiles.ItemsName, b => b.Items, (i, _) => i.Code, (i, _) => [("en", English(i.Title)), Chinese(i.Title), ("department_groups", string.Join(';', i.Groups))]),
        new BookKind<ExpenditureObject>(BudgetFiles.ObjectsName, b => b.Objects, (o, _) => English(o.Title), (o, _) =>
            [Chinese(o.Title), ("budget_constant_usd", o.Constant), ("cost_adjustment_usd", o.CostChange)]),
        new BookKind<TechnicalCooperation>(BudgetFiles.TechnicalCooperationName, b => b.TechnicalCooperation, (t, _) => English(t.Title), (t, b) =>
            [Chinese(t.Title), ($"constant_{BudgetFiles.Of(b.Cycle)}_usd", t.Constant), ($"recosted_{BudgetFiles.Of(b.Cycle)}_usd", t.Recosted)]),
        new BookKind<OutcomeBudget>(BudgetFiles.OutcomesName, b => b.Outcomes, (o, _) => o.Outcome, (o, b) => [($"regular_budget_{BudgetFiles.Of(b.Cycle)}_usd", o.Amount)]),
        new BookKind<OutcomeResources>(BudgetFiles.ResourcesName, b => b.Resources, (r, _) => $"{SnakeEnum<ResourceRow>.Name(r.Row)} {r.Outcome}", (r, b) => Cells(r, BudgetFiles.Of(b.Cycle.Previous), BudgetFiles.Of(b.Cycle))),
        new BookKind<BudgetRate>(BudgetFiles.RatesName, b => b.Rates, (r, _) => r.Name, (r, _) => [("value", r.FrancsPerDollar), ("used_for", r.UsedFor)]),
        new BookKind<RegionalInflation>(BudgetFiles.InflationName, b => b.Inflation, (i, _) => i.Region, (i, _) =>
            [("en", English(i.Title)), Chinese(i.Title), ("annual_avg_pct", i.AnnualPercent), ("heading_period", i.HeadingPeriod), ("note", i.Note)]),
        new BookKind<CostAssumption>(BudgetFiles.AssumptionsName, b => b.Assumptions, (a, _) => $"{a.Code} {a.Year} {SnakeEnum<AssumptionUnit>.Name(a.Unit)}".Replace("  ", " ", StringComparison.Ordinal), (a, _) =>
            [("item", English(a.Title)), Chinese(a.Title), ("value", a.Value), ("approx", a.IsApproximate), ("place", a.Place), ("source", a.Source)]),
        new BookKind<NewPost>(BudgetFiles.NewPostsName, b => b.NewPosts, (p, _) => $"{p.Location} / {English(p.Field)}", (p, _) => [("count", p.Count), ("field_zh", Chinese(p.Field).Value), ("note", p.Note)]),
        new BookKind<Redeployment>(BudgetFiles.RedeploymentsName, b => b.Redeployments, (r, _) => $"{SnakeEnum<RedeploymentKind>.Name(r.Kind)} / {English(r.Title)}", (r, _) =>
            [Chinese(r.Title), ("amount_usd_million", r.Millions), ("posts", r.Posts), ("note", r.Note)]),
        new BookKind<Provision>(BudgetFiles.ProvisionsName, b => b.Provisions, (p, _) => p.Paragraph, (p, _) =>
            [("en", English(p.Title)), Chinese(p.Title), ("amount_usd", p.Amount), ("amount_chf", p.Francs), ("approx", p.IsApproximate), ("note", p.Note)]),
        new BookKind<CostElement>(BudgetFiles.FactorsName, b => b.Elements, (e, b) => $"{Name(b.Lines[e.Line - 1], b)} / {e.Object}", (e, _) =>
        [
            ("place", e.Place), ("currency", e.Currency), ("factor", e.Assumption ?? SnakeEnum<FactorKind>.Name(e.Factor)), ("timing", SnakeEnum<FactorTiming>.Name(e.Timing)),
            ("share_pct", e.SharePercent), ("amount_usd", e.Amount), ("rate_pct", e.OwnPercent),
        ]),
        new BookKind<ZeroBaseItem>(BudgetFiles.ZeroBaseName, b => b.ZeroBase, (z, _) => $"{z.Place} {z.Object}".Trim() is { Length: > 0 } key ? key : English(z.Title), (z, _) =>
            [("item", English(z.Title)), Chinese(z.Title), ("forecast_pct", z.ForecastPercent), ("actual_pct", z.ActualPercent), ("effect_usd", z.EffectEntered), ("source", z.Source)]),
        new BookKind<StandardCost>(BudgetFiles.StandardCostsName, b => b.StandardCosts, (c, _) => $"{SnakeEnum<GradeGroup>.Name(c.Group)} {c.Place}".TrimEnd(), (c, _) => [("version", c.Name), ("monthly_usd", c.Monthly)]),
        new BookKind<Post>(BudgetFiles.PostsName, b => b.Posts, (p, _) => p.Number, (p, b) =>
        [
            ("grade", p.Grade), ("line", p.Line is { } line ? Name(b.Lines[line - 1], b) : null), ("unit", p.Unit), ("location", p.Location), ("funding", SnakeEnum<FundingSource>.Name(p.Funding)), ("months", p.Months),
        ]),
        new BookKind<RestatedAmount>(BudgetFiles.RestatedName, b => b.Restated, (r, _) => $"{r.Part} / {r.Group} / {r.Key.Line}", (r, _) =>
            [Chinese(r.Title), ("adopted_usd", r.Adopted), ("restated_usd", r.Restated), ("reason", r.Reason)]),
        new BookKind<OutcomeShare>(BudgetFiles.SharesName, b => b.Shares, (s, _) => $"{s.Part} / {s.Group} / {s.Line} / {s.Outcome}", (s, _) => [("share_pct", s.Percent)]),
        new BookKind<OutcomeRequirement>(BudgetFiles.RequirementsName, b => b.Requirements, (r, _) => r.Outcome, (r, _) =>
            [("required_musd", r.Required), ("xb_secured_musd", r.ExtraBudgetarySecured), ("rbsa_secured_musd", r.SupplementarySecured)]),
        new BookKind<AssessedMember>(BudgetFiles.ScaleName, b => b.Scale, (m, _) => m.Country, (m, _) => [("percent", m.Percent)]),
        new BookKind<ContributionBalance>(BudgetFiles.BalancesName, b => b.Balances, (m, _) => m.Country, (m, _) => [("credit_chf", m.Credit), ("arrears_chf", m.Arrears), ("reason", m.Reason)]),
    ];

    private static BookCell[] Cells(OutcomeResources r, string before, string now) =>
    [
        ($"rb_{before}_revised_musd", r.RegularBefore), ($"xb_{before}_est_musd", r.ExtraBudgetaryBefore), ($"rbsa_{before}_est_musd", r.SupplementaryBefore),
        ($"rb_{now}_musd", r.Regular), ($"xb_{now}_est_musd", r.ExtraBudgetary), ($"rbsa_{now}_est_musd", r.Supplementary), ("note", r.Note),
    ];

    private static string Name(BudgetLine line, BudgetBook _) => LineKey.Of(line).ToString();

    private static string English(LocalizedText text) => text.Texts[text.Original];

    private static BookCell Chinese(LocalizedText text) => new("zh", text.Texts.GetValueOrDefault("zh"));
}

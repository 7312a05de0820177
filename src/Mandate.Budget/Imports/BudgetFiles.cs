using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// The files that make up the budget of a biennium; docs/reference/budget-csv.md says what stands in them. Columns name the
/// biennium that they are of, so that the files of another one are refused.
/// </summary>
internal sealed class BudgetFiles(Biennium cycle)
{
    public const string LinesName = "operational_budget_lines.csv", LayersName = "cost_increases.csv", ItemsName = "strategic_budget_groups.csv",
        ObjectsName = "objects_of_expenditure.csv", TechnicalCooperationName = "rbtc.csv", OutcomesName = "outcome_budgets.csv",
        ResourcesName = "strategic_framework_resources.csv", RatesName = "exchange_rates.csv", InflationName = "regional_inflation.csv",
        AssumptionsName = "cost_assumptions.csv", NewPostsName = "new_posts.csv", RedeploymentsName = "redeployment.csv", ProvisionsName = "other_budgetary_provisions.csv", FactorsName = "line_factors.csv",
        StandardCostsName = "standard_costs.csv", PostsName = "posts.csv", RestatedName = "restated_budget.csv",
        SharesName = "outcome_shares.csv", RequirementsName = "outcome_requirements.csv", ScaleName = "scale_of_assessments.csv", BalancesName = "contribution_balances.csv", ZeroBaseName = "zero_base.csv";

    /// <summary>A large organisation has 100,000 lines, each of several elements.</summary>
    public static readonly FileLimits Limits = new(1_000_000, 128 * 1024 * 1024);

    private static readonly string[] Names = [LinesName, LayersName, ItemsName, ObjectsName, TechnicalCooperationName, OutcomesName, ResourcesName, RatesName,
        InflationName, AssumptionsName, NewPostsName, RedeploymentsName, ProvisionsName, FactorsName, StandardCostsName, PostsName, RestatedName,
        SharesName, RequirementsName, ScaleName, BalancesName, ZeroBaseName];

    /// <summary><c>2022_23</c>.</summary>
    public string Now { get; } = Of(cycle);

    /// <summary><c>2020_21</c>.</summary>
    public string Before { get; } = Of(cycle.Previous);

    public FileShape Lines { get; } = new(LinesName,
        ["part", "department_group", "line", "zh", "prof_years", "prof_months", "gs_years", "gs_months", "staff_cost_usd", "nonstaff_cost_usd"])
    { OptionalColumns = ["unit", "manager"], Limits = Limits };

    public FileShape Layers => new(LayersName,
        ["part", "department_group", "line", "zh", $"budget_{Before}_usd", "programme_change_usd", "cost_change_usd"])
    { Limits = Limits };

    public FileShape Items { get; } = new(ItemsName, ["item", "en", "department_groups"]) { OptionalColumns = ["zh"] };

    public FileShape Objects { get; } = new(ObjectsName, ["en", "zh", "budget_constant_usd", "cost_adjustment_usd"]);

    public FileShape TechnicalCooperation => new(TechnicalCooperationName, ["en", "zh", $"constant_{Now}_usd", $"recosted_{Now}_usd"]);

    public FileShape Outcomes => new(OutcomesName, ["outcome", $"regular_budget_{Now}_usd"]);

    public FileShape Resources => new(ResourcesName, ["row_type", "outcome", $"rb_{Before}_revised_musd", $"xb_{Before}_est_musd", $"rbsa_{Before}_est_musd",
        $"rb_{Now}_musd", $"xb_{Now}_est_musd", $"rbsa_{Now}_est_musd", "note"]);

    public FileShape Rates { get; } = new(RatesName, ["rate", "value", "unit", "used_for"]);

    public FileShape Inflation { get; } = new(InflationName, ["region", "en", "zh", "annual_avg_pct"]) { OptionalColumns = ["heading_period", "note"] };

    public FileShape Assumptions { get; } = new(AssumptionsName, ["item", "zh", "value", "unit"]) { OptionalColumns = ["place", "source", "anchor"] };

    public FileShape NewPosts { get; } = new(NewPostsName, ["location", "count", "field_en", "field_zh"]) { OptionalColumns = ["note"] };

    public FileShape Redeployments { get; } = new(RedeploymentsName, ["kind", "en", "zh", "amount_usd_million", "posts"]) { OptionalColumns = ["note", "anchor"] };

    public FileShape Provisions { get; } = new(ProvisionsName, ["para", "en", "zh", "amount_usd", "amount_chf", "approx"]) { OptionalColumns = ["note", "anchor"] };

    public FileShape Restated { get; } = new(RestatedName, ["part", "department_group", "line", "adopted_usd", "restated_usd", "reason"]) { OptionalColumns = ["zh"] };

    public FileShape Factors { get; } = new(FactorsName, ["part", "department_group", "line", "object", "factor", "timing"])
    { OptionalColumns = ["place", "currency", "share_pct", "amount_usd", "rate_pct"], Limits = Limits };

    public FileShape StandardCosts { get; } = new(StandardCostsName, ["version", "grade_group", "place", "monthly_usd"]) { OptionalColumns = ["from"] };

    public FileShape Posts { get; } = new(PostsName, ["post", "grade", "part", "department_group", "line", "location", "funding", "months"]) { OptionalColumns = ["unit"], Limits = Limits };

    public static bool IsOne(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A biennium as columns name it.</summary>
    public static string Of(Biennium cycle) => string.Create(CultureInfo.InvariantCulture, $"{cycle.FirstYear}_{cycle.SecondYear % 100:00}");
}

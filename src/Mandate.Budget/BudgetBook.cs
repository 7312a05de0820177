using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Everything of one version of a budget: what tables are computed from and checks look at.</summary>
public sealed record BudgetBook(Biennium Cycle)
{
    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];

    public IReadOnlyList<StrategicItem> Items { get; init; } = [];

    public IReadOnlyList<ExpenditureObject> Objects { get; init; } = [];

    public IReadOnlyList<TechnicalCooperation> TechnicalCooperation { get; init; } = [];

    public IReadOnlyList<OutcomeBudget> Outcomes { get; init; } = [];

    public IReadOnlyList<OutcomeResources> Resources { get; init; } = [];

    public IReadOnlyList<BudgetRate> Rates { get; init; } = [];

    public IReadOnlyList<RegionalInflation> Inflation { get; init; } = [];

    public IReadOnlyList<CostAssumption> Assumptions { get; init; } = [];

    public IReadOnlyList<NewPost> NewPosts { get; init; } = [];

    public IReadOnlyList<Redeployment> Redeployments { get; init; } = [];

    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>What was recorded of the lines, whichever version they are of.</summary>
    public IReadOnlyList<LineUse> Uses { get; init; } = [];

    /// <summary>Swiss francs for one US dollar at which the estimates are made; null: the files do not say.</summary>
    public decimal? Rate => Rates.FirstOrDefault(r => r.IsBudgetRate)?.FrancsPerDollar;

    internal IEnumerable<VersionRow> Rows => [.. Lines, .. Items, .. Objects, .. TechnicalCooperation, .. Outcomes, .. Resources, .. Rates,
        .. Inflation, .. Assumptions, .. NewPosts, .. Redeployments, .. Provisions];
}

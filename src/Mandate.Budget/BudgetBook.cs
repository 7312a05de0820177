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

    /// <summary>What of the previous budget was restated; a line that is not here stands as it was adopted.</summary>
    public IReadOnlyList<RestatedAmount> Restated { get; init; } = [];

    /// <summary>What was recorded of the lines, whichever version they are of.</summary>
    public IReadOnlyList<LineUse> Uses { get; init; } = [];

    public IReadOnlyList<CostElement> Elements { get; init; } = [];

    /// <summary>Forecasts of the last biennium and what became of them.</summary>
    public IReadOnlyList<ZeroBaseItem> ZeroBase { get; init; } = [];

    public IReadOnlyList<StandardCost> StandardCosts { get; init; } = [];

    public IReadOnlyList<Post> Posts { get; init; } = [];

    public IReadOnlyList<OutcomeShare> Shares { get; init; } = [];

    public IReadOnlyList<OutcomeRequirement> Requirements { get; init; } = [];

    public IReadOnlyList<AssessedMember> Scale { get; init; } = [];

    public IReadOnlyList<ContributionBalance> Balances { get; init; } = [];

    /// <summary>Swiss francs for one US dollar at which the estimates are made; null: the files do not say.</summary>
    public decimal? Rate => Rates.FirstOrDefault(r => r.IsBudgetRate)?.FrancsPerDollar;

    /// <summary>Are there rows of each of these parts?</summary>
    internal bool Has(BookParts parts) => Present.HasFlag(parts);

    private BookParts Present => Flag(BookParts.Lines, Lines) | Flag(BookParts.Items, Items) | Flag(BookParts.Objects, Objects) | Flag(BookParts.TechnicalCooperation, TechnicalCooperation)
        | Flag(BookParts.Outcomes, Outcomes) | Flag(BookParts.Resources, Resources) | Flag(BookParts.Rates, Rates) | Flag(BookParts.Restated, Restated)
        | Flag(BookParts.Assumptions, Inflation) | Flag(BookParts.Assumptions, Assumptions) | Flag(BookParts.NewPosts, NewPosts) | Flag(BookParts.Redeployments, Redeployments) | Flag(BookParts.Provisions, Provisions)
        | Flag(BookParts.Elements, Elements) | Flag(BookParts.Posts, Posts) | Flag(BookParts.Posts, StandardCosts) | Flag(BookParts.ZeroBase, ZeroBase) | Flag(BookParts.Scale, Scale);

    private static BookParts Flag<T>(BookParts part, IReadOnlyList<T> rows) => rows.Count > 0 ? part : BookParts.None;

    internal IEnumerable<VersionRow> Rows => [.. Lines, .. Items, .. Objects, .. TechnicalCooperation, .. Outcomes, .. Resources, .. Rates,
        .. Inflation, .. Assumptions, .. NewPosts, .. Redeployments, .. Provisions, .. Restated, .. Elements, .. StandardCosts, .. Posts,
        .. Shares, .. Requirements, .. Scale, .. Balances, .. ZeroBase];
}

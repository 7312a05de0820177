using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>The organisation's own file: what it plans to spend and where, year by year.</summary>
internal sealed record PublishedReporter(string Identifier, PublishedOrganisation Reporter, LocalizedText Name)
{
    public string Language { get; init; } = "en";

    public Currency Currency { get; init; } = Currency.Parse("USD").Value;

    public DateTimeOffset LastUpdated { get; init; }

    public IReadOnlyList<ReporterBudget> Budgets { get; init; } = [];

    public IReadOnlyList<PlaceBudget> Regions { get; init; } = [];

    public IReadOnlyList<PlaceBudget> Countries { get; init; } = [];

    public IReadOnlyList<ReporterBudget> Expenditure { get; init; } = [];

    public IReadOnlyList<PublishedDocument> Documents { get; init; } = [];
}

/// <summary>What is to be spent, or was, in a period of a year at most.</summary>
/// <param name="Status">Codelist BudgetStatus; not said of expenditure.</param>
internal sealed record ReporterBudget(string? Status, DateOnly From, DateOnly To, Money Value, DateOnly ValueDate, IReadOnlyList<ReporterBudgetLine> Lines);

internal sealed record ReporterBudgetLine(string? Ref, Money Value, DateOnly ValueDate, LocalizedText Name);

internal sealed record PlaceBudget(CodeShare Place, ReporterBudget Budget);

using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>A budget of a period of a year at most.</summary>
/// <param name="Type">Codelist BudgetType: 1 original, 2 revised.</param>
/// <param name="Status">Codelist BudgetStatus: 1 indicative, 2 committed.</param>
internal sealed record PublishedBudget(string Type, string Status, DateOnly From, DateOnly To, Money Value, DateOnly ValueDate);

/// <param name="To">Null: a single day.</param>
internal sealed record PlannedDisbursement(string Type, DateOnly From, DateOnly? To, Money Value, DateOnly ValueDate, PublishedOrganisation? Provider = null, PublishedOrganisation? Receiver = null);

/// <summary>Money that came in, was promised or was spent.</summary>
/// <param name="Type">Codelist TransactionType: 1 incoming funds, 2 outgoing commitment, 3 disbursement, 4 expenditure, 11 incoming commitment.</param>
internal sealed record PublishedTransaction(string Type, DateOnly On, Money Value, DateOnly ValueDate)
{
    public string? Ref { get; init; }

    public LocalizedText? Description { get; init; }

    public PublishedOrganisation? Provider { get; init; }

    public string? ProviderActivity { get; init; }

    public PublishedOrganisation? Receiver { get; init; }

    public string? ReceiverActivity { get; init; }

    /// <summary>Where the activity as a whole names none.</summary>
    public CodeShare? Sector { get; init; }

    public CodeShare? Country { get; init; }

    public CodeShare? Region { get; init; }
}

using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Budgets and transactions of a project as IATI says them. Pure.</summary>
internal static class ComposeMoney
{
    /// <summary>Codelist TransactionType.</summary>
    private const string IncomingFunds = "1", IncomingCommitment = "11", IncomingPledge = "13";

    /// <summary>One budget for each period and currency: what it is spent on is the organisation's own matter.</summary>
    public static List<PublishedBudget> Budgets(Project project) =>
    [
        .. project.Budgets.GroupBy(b => (b.From, b.To, b.Currency, b.IsRevised, b.IsCommitted))
            .OrderBy(g => (g.Key.From, g.Key.To, g.Key.IsRevised)).ThenBy(g => g.Key.Currency.Code, StringComparer.Ordinal)
            .Select(g => new PublishedBudget(g.Key.IsRevised ? "2" : "1", g.Key.IsCommitted ? "2" : "1", g.Key.From, g.Key.To, new Money(g.Sum(b => b.Amount), g.Key.Currency), g.Max(b => b.ValueDate))),
    ];

    public static List<PublishedTransaction> Transactions(ProjectFacts facts, PublishedOrganisation reporter, DateOnly today) =>
    [
        .. Pledged(facts, reporter).Concat(Received(facts, reporter)).Concat(Used(facts, reporter))
            .Where(t => t.On <= today).OrderBy(t => t.On).ThenBy(t => t.Type.Length).ThenBy(t => t.Type, StringComparer.Ordinal).ThenBy(t => t.Ref, StringComparer.Ordinal),
    ];

    /// <summary>Instalments that a donor is to pay: planned, until they come.</summary>
    public static List<PlannedDisbursement> Planned(ProjectFacts facts, PublishedOrganisation reporter, DateOnly today) =>
    [
        .. facts.Instalments.Where(i => i.Instalment.ReceivedOn is null && i.Instalment.DueOn > today).OrderBy(i => i.Instalment.DueOn).ThenBy(i => facts.Partners[i.Partner].Code, StringComparer.Ordinal).ThenBy(i => i.Instalment.Number)
            .Select(i => new PlannedDisbursement(Original, i.Instalment.DueOn, null, new Money(i.Instalment.Amount, i.Instalment.Currency), i.Instalment.DueOn, ComposeActivity.Organisation(facts.Partners[i.Partner]), reporter)),
    ];

    /// <summary>Codelist BudgetType, of planned disbursements too.</summary>
    private const string Original = "1";

    private static IEnumerable<PublishedTransaction> Pledged(ProjectFacts facts, PublishedOrganisation reporter) => facts.Pledges.Select(p =>
        new PublishedTransaction(p.Kind == PledgeKind.Pledge ? IncomingPledge : IncomingCommitment, p.On, new Money(p.Amount, p.Currency), p.ValueDate)
        { Ref = p.Code, Provider = ComposeActivity.Organisation(facts.Partners[p.PartnerId]), Receiver = reporter });

    private static IEnumerable<PublishedTransaction> Received(ProjectFacts facts, PublishedOrganisation reporter) =>
        from i in facts.Instalments
        where i.Instalment is { ReceivedOn: not null, ReceivedAmount: not null }
        select new PublishedTransaction(IncomingFunds, i.Instalment.ReceivedOn!.Value, new Money(i.Instalment.ReceivedAmount!.Value, i.Instalment.Currency), i.Instalment.ValueDate ?? i.Instalment.ReceivedOn.Value)
        { Provider = ComposeActivity.Organisation(facts.Partners[i.Partner]), Receiver = reporter };

    private static IEnumerable<PublishedTransaction> Used(ProjectFacts facts, PublishedOrganisation reporter) => facts.Expenditure.Select(e =>
        new PublishedTransaction(Type(e.Kind), e.On, new Money(e.Amount, e.Currency), e.ValueDate)
        {
            Ref = e.EntryId, Description = e.Description is { } words ? LocalizedText.In("en", words) : null, Provider = reporter,
            Receiver = e.PartnerId is { } partner ? ComposeActivity.Organisation(facts.Partners[partner]) : null,
        });

    private static string Type(ExpenditureKind kind) => kind switch { ExpenditureKind.Commitment => "2", ExpenditureKind.Disbursement => "3", _ => "4" };
}

namespace Mandate.Budget;

/// <summary>Every comparison that a budget's figures allow. Pure.</summary>
internal static class BudgetChecks
{
    public static IReadOnlyList<Comparison> Of(BudgetBook book) =>
        [.. LineChecks.Of(book), .. ItemChecks.Of(book), .. ObjectChecks.Of(book), .. TechnicalCooperationChecks.Of(book), .. OutcomeChecks.Of(book), .. ResourceChecks.Of(book),
            .. ProvisionChecks.Of(book), .. RedeploymentChecks.Of(book), .. AssumptionChecks.Of(book), .. RestatementChecks.Of(book), .. PostChecks.Of(book), .. ExecutionChecks.Of(book), .. AllocationChecks.Of(book), .. ContributionChecks.Of(book), .. ZeroBaseChecks.Of(book)];
}

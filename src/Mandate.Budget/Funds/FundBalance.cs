namespace Mandate.Budget;

/// <summary>What is in a fund. Pure.</summary>
internal static class FundBalance
{
    /// <summary>The level it was set at and its movements; null where neither is known.</summary>
    public static decimal? Of(Fund fund, IReadOnlyCollection<FundMovement> movements) =>
        fund.Level is null && movements.Count == 0 ? null : (fund.Level ?? 0) + movements.Sum(m => m.Kind == MovementKind.In ? m.Amount : -m.Amount);
}

using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>What an agreement and its amendments must be, by form and by file alike. Pure.</summary>
internal static class AgreementRules
{
    public static IEnumerable<Problem> Check(
        AgreementKind kind, DateOnly from, DateOnly to, DateOnly? signed, decimal? amount, Currency? currency, Earmarking? earmarking, DateOnly today)
    {
        if (to < from) yield return Problem.Rule("cooperation.agreement.end_before_start", "to");
        if (signed > today) yield return Problem.Rule("cooperation.agreement.future", "signed_on");
        if (amount <= 0) yield return Problem.Rule("cooperation.agreement.amount", "amount");
        if (amount is not null && currency is null) yield return Problem.Rule("cooperation.agreement.currency", "currency");
        if (amount is { } sum && currency is { } unit && !new Money(sum, unit).IsWhole) yield return Problem.Rule("cooperation.money.decimals", "amount", sum, unit.Code, unit.Decimals);
        if (kind == AgreementKind.Financing && earmarking is null) yield return Problem.Rule("cooperation.agreement.earmarking", "earmarking");
        if (kind is not AgreementKind.Financing && earmarking is not null) yield return Problem.Rule("cooperation.agreement.no_earmarking", "earmarking");
    }
}

using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>What may be done with budgets, and which roles may do it.</summary>
public static class BudgetFunctions
{
    public const string ReadCode = "budget.read";
    public const string PrepareCode = "budget.prepare";
    public const string AdoptCode = "budget.adopt";
    public const string ExecuteCode = "budget.execute";
    public const string ApproveTransferCode = "budget.transfer.approve";

    /// <summary>Sees the tables of a budget and what does not agree in them.</summary>
    public static Function Read { get; } = new(ReadCode);

    /// <summary>Brings versions of a budget in.</summary>
    public static Function Prepare { get; } = new(PrepareCode);

    /// <summary>Records that the governing body adopted a version.</summary>
    public static Function Adopt { get; } = new(AdoptCode);

    /// <summary>Records allotments, commitments, actual expenditure and forecasts, closes months, moves money between lines, keeps the funds.</summary>
    public static Function Execute { get; } = new(ExecuteCode);

    /// <summary>Approves or refuses transfers that others propose, and sets what officers may move alone.</summary>
    public static Function ApproveTransfer { get; } = new(ApproveTransferCode);

    internal static IReadOnlyList<ScopeFunctions> ByScope { get; } =
        [new(TokenScope.Read, Read), new(TokenScope.Review, ApproveTransfer), new(TokenScope.Manage, Prepare, Adopt, Execute)];

    internal static IReadOnlyList<RoleFunctions> ByRole { get; } =
    [
        new(Roles.Administrator, Read),
        new(Roles.PlanningOfficer, Read, Prepare, Adopt),
        new(Roles.FinanceOfficer, Read, Prepare, Execute, ApproveTransfer),
        // What donors are asked for is what the regular budget leaves open.
        new(Roles.CooperationOfficer, Read),
        new(Roles.CountryOfficer, Read),
        new(Roles.Reviewer, Read),
        new(Roles.Auditor, Read),
        new(Roles.Reader, Read),
    ];
}

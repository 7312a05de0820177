using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>What may be done with budgets, and which roles may do it.</summary>
public static class BudgetFunctions
{
    public const string ReadCode = "budget.read";
    public const string PrepareCode = "budget.prepare";

    /// <summary>Sees the tables of a budget and what does not agree in them.</summary>
    public static Function Read { get; } = new(ReadCode);

    /// <summary>Brings versions of a budget in.</summary>
    public static Function Prepare { get; } = new(PrepareCode);

    internal static IReadOnlyList<ScopeFunctions> ByScope { get; } = [new(TokenScope.Read, Read), new(TokenScope.Manage, Prepare)];

    internal static IReadOnlyList<RoleFunctions> ByRole { get; } =
    [
        new(Roles.Administrator, Read),
        new(Roles.PlanningOfficer, Read, Prepare),
        new(Roles.CountryOfficer, Read),
        new(Roles.Reviewer, Read),
        new(Roles.Auditor, Read),
        new(Roles.Reader, Read),
    ];
}

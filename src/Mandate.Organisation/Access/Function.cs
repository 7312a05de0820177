namespace Mandate.Organisation;

/// <summary>
/// Something that an account may be allowed to do, as a stable code <c>module.thing.verb</c>
/// (<c>results.country_result.approve</c>). Modules declare theirs; roles collect them.
/// </summary>
public readonly record struct Function(string Code)
{
    public override string ToString() => Code;
}

/// <summary>
/// The functions that a role has in one module. Each module registers its own, so that a role's whole list is
/// composed at start and no module knows those above it.
/// </summary>
public sealed record RoleFunctions(string Role, params IReadOnlyList<Function> Functions);

/// <summary>The roles of the organisation, after the roles and responsibilities register (S25).</summary>
public static class Roles
{
    /// <summary>Accounts, units and roles; no say over results.</summary>
    public const string Administrator = "administrator";

    /// <summary>Holds the framework: imports, checks, approves it, opens and closes periods.</summary>
    public const string PlanningOfficer = "planning_officer";

    /// <summary>Records what is allotted, committed and spent of a budget, closes its months, moves money between its lines.</summary>
    public const string FinanceOfficer = "finance_officer";

    /// <summary>Keeps projects with donors: agreements, pledges, reports to donors, open aid data.</summary>
    public const string CooperationOfficer = "cooperation_officer";

    /// <summary>Reports the results of the countries that the unit covers.</summary>
    public const string CountryOfficer = "country_officer";

    /// <summary>Returns or approves results of others, for a region or a framework.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Reads everything, the journal included; changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Reads what is approved and what is under way.</summary>
    public const string Reader = "reader";

    /// <summary>Signs in for a donor: sees the projects that it pays for, and nothing else.</summary>
    public const string Donor = "donor";

    /// <summary>Whoever has an account that is not disabled; nobody grants it.</summary>
    public const string AccountHolder = "account_holder";

    /// <summary>The roles that can be granted.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Administrator, PlanningOfficer, FinanceOfficer, CooperationOfficer, CountryOfficer, Reviewer, Auditor, Reader, Donor];
}

namespace Mandate.Organisation;

/// <summary>What this module lets accounts do, and which roles bring it.</summary>
public static class OrganisationFunctions
{
    public const string UseOwnAccount = "organisation.own_account.use";

    public const string ReadUnits = "organisation.unit.read";

    public const string ReadPeople = "organisation.person.read";

    public const string ManageUnits = "organisation.unit.manage";

    public const string ManageAccounts = "organisation.account.manage";

    public const string GrantRoles = "organisation.role.grant";

    public const string ReadJournal = "organisation.journal.read";

    private static readonly Function[] Everyone = [new(UseOwnAccount), new(ReadUnits)];

    internal static IReadOnlyList<ScopeFunctions> ByScope { get; } =
        [new(TokenScope.Read, new(ReadUnits), new(ReadPeople), new(ReadJournal))];

    internal static IReadOnlyList<RoleFunctions> ByRole { get; } =
    [
        new(Roles.AccountHolder, Everyone),
        new(Roles.Administrator, new(ReadPeople), new(ManageUnits), new(ManageAccounts), new(GrantRoles), new(ReadJournal)),
        new(Roles.PlanningOfficer, new Function(ReadPeople)),
        new(Roles.Auditor, new(ReadPeople), new(ReadJournal)),
    ];
}

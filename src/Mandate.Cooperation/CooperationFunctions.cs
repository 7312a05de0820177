using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Cooperation;

/// <summary>What may be done with projects, donors and agreements, and which roles may do it.</summary>
public static class CooperationFunctions
{
    public const string ReadCode = "cooperation.read";
    public const string ManageCode = "cooperation.manage";
    public const string PublishCode = "cooperation.publish";
    public const string DonorViewCode = "cooperation.donor_view";

    /// <summary>Sees the portfolio of projects with their donors, agreements and money.</summary>
    public static Function Read { get; } = new(ReadCode);

    /// <summary>Keeps projects, partners, agreements, pledges and reports to donors.</summary>
    public static Function Manage { get; } = new(ManageCode);

    /// <summary>Publishes open aid data, and says what is left out of it and why.</summary>
    public static Function Publish { get; } = new(PublishCode);

    /// <summary>Sees the projects of the agreements of the donor for whom the account signs in.</summary>
    public static Function DonorView { get; } = new(DonorViewCode);

    internal static IReadOnlyList<ScopeFunctions> ByScope { get; } = [new(TokenScope.Read, Read, DonorView), new(TokenScope.Manage, Manage, Publish)];

    internal static IReadOnlyList<RoleFunctions> ByRole { get; } =
    [
        new(Roles.Administrator, Read),
        new(Roles.PlanningOfficer, Read, Manage, Publish),
        // Projects refer to outputs and indicators of the programme: whoever links them reads them.
        new(Roles.CooperationOfficer, Read, Manage, Publish, ResultsFunctions.Read),
        new(Roles.FinanceOfficer, Read),
        new(Roles.CountryOfficer, Read),
        new(Roles.Reviewer, Read),
        new(Roles.Auditor, Read),
        new(Roles.Reader, Read),
        new(Roles.Donor, DonorView),
    ];
}

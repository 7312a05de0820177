namespace Mandate.Organisation;

/// <summary>Somebody made up for the demonstration, and the roles that they hold.</summary>
/// <param name="Email">In example.org, which belongs to nobody (RFC 2606).</param>
/// <param name="Unit">Code of the unit in which they work.</param>
/// <param name="Part">Key of a word for what they stand for in the demonstration.</param>
public sealed record DemoPerson(string Email, string Name, string Unit, string Part, string Role, Scope Scope)
{
    /// <summary>One for each part in a result's way from the country to the published figure.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("planning@example.org", "Mei Castellanos", "PLANNING", "planning_officer", Roles.PlanningOfficer, new()),
        new("finance@example.org", "Kwame Laurent-Sato", "FINANCE", "finance_officer", Roles.FinanceOfficer, new()),
        new("treasurer@example.org", "Ingrid Bautista", "FINANCE", "treasurer", Roles.FinanceOfficer, new()),
        new("cooperation@example.org", "Renata Oyelaran", "PARTNERSHIPS", "cooperation_officer", Roles.CooperationOfficer, new()),
        new("dakar@example.org", "Awa Lindqvist", "CO-DAKAR", "country_officer", Roles.CountryOfficer, new(Unit: "CO-DAKAR")),
        new("lima@example.org", "Tomás Adeyemi", "CO-LIMA", "country_officer", Roles.CountryOfficer, new(Unit: "CO-LIMA")),
        new("hanoi@example.org", "Linh Moreau", "CO-HANOI", "country_officer", Roles.CountryOfficer, new(Unit: "CO-HANOI")),
        new("field.africa@example.org", "Fatou Eriksen", "RO-AFR", "field_specialist", Roles.CountryOfficer, new(Region: "AFR")),
        new("field.americas@example.org", "Diego Mwangi", "RO-AMR", "field_specialist", Roles.CountryOfficer, new(Region: "AMR")),
        new("field.arabstates@example.org", "Layla Kowalski", "RO-ARB", "field_specialist", Roles.CountryOfficer, new(Region: "ARB")),
        new("field.asia@example.org", "Arjun Dubois", "RO-APA", "field_specialist", Roles.CountryOfficer, new(Region: "APA")),
        new("field.europe@example.org", "Elif Johansson", "RO-ECA", "field_specialist", Roles.CountryOfficer, new(Region: "ECA")),
        new("africa@example.org", "Samuel Traoré-Nguyen", "RO-AFR", "regional_reviewer", Roles.Reviewer, new(Region: "AFR")),
        new("americas@example.org", "Lucía Haddad", "RO-AMR", "regional_reviewer", Roles.Reviewer, new(Region: "AMR")),
        new("arabstates@example.org", "Omar Virtanen", "RO-ARB", "regional_reviewer", Roles.Reviewer, new(Region: "ARB")),
        new("asia@example.org", "Kavita Rossi", "RO-APA", "regional_reviewer", Roles.Reviewer, new(Region: "APA")),
        new("europe@example.org", "Aigul Petersen", "RO-ECA", "regional_reviewer", Roles.Reviewer, new(Region: "ECA")),
        new("outcome@example.org", "Nadia Fernández-Kim", "STANDARDS", "outcome_lead", Roles.Reviewer, new()),
        new("statistics@example.org", "Hana Sørensen", "STATISTICS", "statistician", Roles.CountryOfficer, new()),
        new("auditor@example.org", "Pekka Rahman", "AUDIT", "auditor", Roles.Auditor, new()),
        new("donor@example.org", "Mateo Lindgren", "PARTNERSHIPS", "donor", Roles.Donor, new()),
        new("admin@example.org", "Inès Okafor", "CABINET", "administrator", Roles.Administrator, new()),
    ];
}

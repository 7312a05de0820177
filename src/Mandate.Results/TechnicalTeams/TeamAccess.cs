using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Who may know what of technical teams. Those who read results see all of them; who the members are is for those whose
/// role reaches the unit that leads the team, and who comes to a country also for those whose role reaches that country.
/// </summary>
internal static class TeamAccess
{
    /// <summary>All teams without names; others see only active ones that serve a public framework.</summary>
    public static bool MayReadTeams(this Access by) => by.MaySomewhere(ResultsFunctions.Read);

    public static bool MaySeeNames(this Access by, Guid unit) => by.May(ResultsFunctions.Read, Target(unit));

    public static bool MaySeeName(this Access by, Guid unit, CountryRecord country) => by.MaySeeNames(unit) || by.May(ResultsFunctions.Read, Target(country));

    public static bool MayEdit(this Access by, Guid unit) => by.May(ResultsFunctions.EditTeams, Target(unit));

    /// <summary>An office asks a team for support in a country that it covers; it takes no more than its own request back.</summary>
    public static bool MayRequest(this Access by, CountryRecord country) => by.May(ResultsFunctions.EditTeams, Target(country));

    public static Problem NotFound(string code) => Problem.NotFound("results.team.not_found", code);

    public static Problem Refused { get; } = Problem.Forbidden("organisation.access.refused");

    private static Target Target(Guid unit) => new(Unit: unit);

    private static Target Target(CountryRecord country) => new(Country: country.Code, Region: country.Region);
}

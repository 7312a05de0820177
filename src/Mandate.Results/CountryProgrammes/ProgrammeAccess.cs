using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Who may know what of country programmes and UN cooperation frameworks. What is signed is public; what is being
/// written goes with the writing and reviewing of that country. What the committee does is for those who read results,
/// the names on it for those whose role reaches the country.
/// </summary>
internal static class ProgrammeAccess
{
    public static bool MaySee(this Access by, CountryProgramme programme, Target target) => programme.Stage != ProgrammeStage.Design || by.MayFollow(target);

    public static bool MaySee(this Access by, CooperationFramework framework, Target target) => framework.Stage != CooperationStage.Preparation || by.MayFollow(target);

    /// <summary>Committees without names, decisions, evaluations, documents, and what is missing.</summary>
    public static bool MayReadProgrammes(this Access by) => by.MaySomewhere(ResultsFunctions.Read);

    /// <summary>The names of those who sit on the committee.</summary>
    public static bool MaySeeMembers(this Access by, Target target) => by.May(ResultsFunctions.Read, target);

    public static Problem? RefuseEdit(this Access by, Target target) => by.Refuse(ResultsFunctions.EditProgrammes, target);

    /// <summary>The country alone decides: an office does not reach another country's programme by making itself responsible for it.</summary>
    public static Target Target(CountryRecord country) => new(Country: country.Code, Region: country.Region);

    public static Problem NotFound(string code) => Problem.NotFound("results.programme.not_found", code);

    public static Problem CooperationNotFound(string code) => Problem.NotFound("results.cooperation.not_found", code);

    private static bool MayFollow(this Access by, Target target) =>
        by.May(ResultsFunctions.EditProgrammes, target) || by.May(ResultsFunctions.Review, target);
}

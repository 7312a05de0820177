using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Who may know of a country result, and who may do something to it.</summary>
internal static class ResultAccess
{
    public static Target Target(this CountryResult result) =>
        new(Country: result.Country, Region: result.Region, Framework: result.FrameworkId, Result: result.IndicatorId);

    /// <summary>
    /// What is approved is as open as its framework. Before that it is seen by the office that reports for the country
    /// and, once it was submitted, by those who review it.
    /// </summary>
    public static bool MaySee(this Access by, CountryResult result, Framework framework) => result.Status switch
    {
        CountryResultStatus.Approved when by.MayRead(framework) => true,
        _ when by.May(ResultsFunctions.Report, result.Target()) => true,
        CountryResultStatus.Draft => false,
        _ => by.May(ResultsFunctions.Review, result.Target()),
    };

    /// <summary>A refusal never tells more than a page would: what may not be seen is not found.</summary>
    public static Problem? Refuse(this Access by, Function function, CountryResult result, Framework framework) =>
        by.MaySee(result, framework) ? by.Refuse(function, result.Target()) ?? RefuseNameless(by) : NotFound();

    /// <summary>Who reports or decides is an account, so that author and approver can be told apart.</summary>
    public static Problem? RefuseNameless(Access by) =>
        by.Actor.AccountId is null ? Problem.Forbidden("results.act.account_needed") : null;

    public static Problem NotFound() => Problem.NotFound("results.country_result.not_found");
}

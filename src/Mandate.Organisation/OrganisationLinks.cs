using Microsoft.AspNetCore.Http;

namespace Mandate.Organisation;

/// <summary>The addresses of this module's pages.</summary>
public static class OrganisationLinks
{
    public const string SignOut = "/sign-out";

    public const string MyAccount = "/account";

    /// <summary>Who stands in for whom.</summary>
    public const string Delegations = "/account/delegations";

    public const string Tokens = "/account/tokens";

    public const string Units = "/organisation";

    public const string Countries = "/organisation/countries";

    public const string Responsibilities = "/organisation/responsibilities";

    public const string People = "/organisation/people";

    public const string Invite = "/organisation/people/invite";

    /// <param name="returnTo">Where to go on to; only addresses on this site are followed.</param>
    /// <param name="after">What led here, for a sentence above the form.</param>
    public static string SignIn(string? returnTo = null, string? after = null) =>
        "/sign-in" + Query(("returnUrl", returnTo), ("after", after));

    public static string Setup(string token) => $"/setup/{token}";

    public static string SetPassword(string token) => $"/set-password/{token}";

    /// <param name="account">The account's id.</param>
    /// <param name="done">What was just done, for a sentence above.</param>
    public static string Person(Guid account, string? done = null) => $"{People}/{account}" + Query(("done", done));

    public static string EditPerson(Guid account) => $"{People}/{account}/edit";

    public static string GrantRole(Guid account) => $"{People}/{account}/grant";

    /// <summary>The anchor of a country in the list of countries.</summary>
    public static string Country(string code) => $"{Countries}#{code}";

    private static QueryString Query(params (string Name, string? Value)[] parts) => QueryString.Create(
        parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));
}

namespace Mandate.Results;

/// <summary>The addresses of the pages about technical teams. No name stands in any of them.</summary>
public static class TeamLinks
{
    public const string All = "/technical-teams";

    // Apart from the addresses of the teams: a team may be coded "new" or "import".
    public const string New = "/new-technical-team";

    public const string Import = "/import-technical-teams";

    public static string One(string code) => $"{All}/{Uri.EscapeDataString(code)}";

    public static string Edit(string code) => One(code) + "/edit";

    public static string Member(string code, Guid? id = null) => $"{One(code)}/member{Of(id)}";

    public static string Deployment(string code, Guid? id = null) => $"{One(code)}/deployment{Of(id)}";

    private static string Of(Guid? id) => id is { } known ? $"/{known:D}" : "";
}

namespace Mandate.Cooperation;

/// <summary>The addresses of this module's pages.</summary>
public static class CooperationLinks
{
    public const string Projects = "/projects";

    /// <summary>Holds an IATI file against the standard.</summary>
    public const string IatiValidate = "/iati/validate";

    public static string Project(string code) => $"{Projects}/{Uri.EscapeDataString(code)}";
}

namespace Mandate.Cooperation;

/// <summary>The addresses of this module's pages.</summary>
public static class CooperationLinks
{
    public const string Projects = "/projects";

    public static string Project(string code) => $"{Projects}/{Uri.EscapeDataString(code)}";
}

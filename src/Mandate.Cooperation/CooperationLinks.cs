namespace Mandate.Cooperation;

/// <summary>The addresses of this module's pages.</summary>
public static class CooperationLinks
{
    public const string Projects = "/projects";

    public const string Partners = "/partners";

    public const string Agreements = "/agreements";

    /// <summary>The calendar of reports to donors.</summary>
    public const string Reports = "/donor-reports";

    public static string Project(string code) => $"{Projects}/{Uri.EscapeDataString(code)}";

    public static string Partner(string code) => $"{Partners}/{Uri.EscapeDataString(code)}";

    public static string Agreement(string code) => $"{Agreements}/{Uri.EscapeDataString(code)}";
}

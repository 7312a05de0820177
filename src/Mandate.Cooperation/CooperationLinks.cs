namespace Mandate.Cooperation;

/// <summary>The addresses of this module's pages.</summary>
public static class CooperationLinks
{
    public const string Projects = "/projects";

    public const string Partners = "/partners";

    public const string Agreements = "/agreements";

    /// <summary>The calendar of reports to donors.</summary>
    public const string Reports = "/donor-reports";

    /// <summary>What voluntary funds are made of, and the partnerships of a biennium.</summary>
    public const string Composition = "/voluntary-funds";

    /// <summary>What is missing for each outcome, and the talks about it.</summary>
    public const string Gaps = "/funding-gaps";

    /// <summary>Projects as donors and the public see them.</summary>
    public const string Donor = "/donor-projects";

    public const string Import = "/import-cooperation";

    /// <summary>Holds an IATI file against the standard.</summary>
    public const string IatiValidate = "/iati/validate";

    /// <summary>What was sent, between its preview and its carrying out.</summary>
    public static string Staged(Guid id) => $"{Import}/{id:D}";

    public const string NewProject = "/new-project";

    public static string Project(string code) => $"{Projects}/{Uri.EscapeDataString(code)}";

    public static string EditProject(string code) => Project(code) + "/edit";

    public static string Partner(string code) => $"{Partners}/{Uri.EscapeDataString(code)}";

    public static string EditPartner(string code) => Partner(code) + "/edit";

    public static string Agreement(string code) => $"{Agreements}/{Uri.EscapeDataString(code)}";

    /// <param name="number">Null: a new one.</param>
    public static string Amendment(string code, int? number = null) => Agreement(code) + "/amendment" + (number is null ? "" : $"/{number}");

    public static string DonorProject(string code) => $"{Donor}/{Uri.EscapeDataString(code)}";
}

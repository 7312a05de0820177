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

    public const string NewPartner = "/new-partner";

    public const string NewAgreement = "/new-agreement";

    public const string NewDialogue = "/new-funding-dialogue";

    public const string Dialogues = "/funding-dialogues";

    public static string Dialogue(string code) => $"{Dialogues}/{Uri.EscapeDataString(code)}";

    /// <param name="result">Whose indicators are meant.</param>
    /// <param name="indicator">Whose periods are meant.</param>
    public static string ProjectPart(string code, string part, string? result = null, string? indicator = null) =>
        string.Join('/', new[] { Project(code), "parts", part, result, indicator }.OfType<string>().Select((x, at) => at == 0 ? x : Uri.EscapeDataString(x)));

    public static string AgreementPart(string code, string part) => $"{Agreement(code)}/parts/{part}";

    public static string PartnerPart(string code, string part) => $"{Partner(code)}/parts/{part}";

    public static string Project(string code) => $"{Projects}/{Uri.EscapeDataString(code)}";

    public static string EditProject(string code) => Project(code) + "/edit";

    public static string Partner(string code) => $"{Partners}/{Uri.EscapeDataString(code)}";

    public static string EditPartner(string code) => Partner(code) + "/edit";

    public static string Agreement(string code) => $"{Agreements}/{Uri.EscapeDataString(code)}";

    /// <param name="number">Null: a new one.</param>
    public static string Amendment(string code, int? number = null) => Agreement(code) + "/amendment" + (number is null ? "" : $"/{number}");

    public static string DonorProject(string code) => $"{Donor}/{Uri.EscapeDataString(code)}";
}

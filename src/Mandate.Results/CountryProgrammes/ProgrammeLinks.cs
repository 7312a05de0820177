namespace Mandate.Results;

/// <summary>The addresses of the pages about country programmes and UN cooperation frameworks.</summary>
public static class ProgrammeLinks
{
    public const string All = "/country-programmes";

    public const string Cooperations = "/cooperation-frameworks";

    public static string One(string code) => $"{All}/{Uri.EscapeDataString(code)}";

    // Not below the lists: a code may be any word, also "new".
    public const string New = "/new-country-programme";

    public const string NewCooperation = "/new-cooperation-framework";

    public const string Import = "/import-country-programmes";

    /// <summary>What an import of sent files would do.</summary>
    public static string Staged(Guid id) => $"{Import}/{id:D}";

    public static string Edit(string code) => One(code) + "/edit";

    /// <summary>Its headings, the outputs that it serves and its documents.</summary>
    public static string Parts(string code) => One(code) + "/parts";

    public static string Member(string code, Guid? id = null) => Part(code, "member", id);

    public static string Meeting(string code, Guid? id = null) => Part(code, "meeting", id);

    public static string Decision(string code, Guid meeting, Guid? id = null) => Part(code, $"meeting/{meeting:D}/decision", id);

    public static string Evaluation(string code, Guid? id = null) => Part(code, "evaluation", id);

    private static string Part(string code, string kind, Guid? id) => $"{One(code)}/{kind}{(id is { } known ? $"/{known:D}" : "")}";

    public static string EditCooperation(string code) => Cooperation(code) + "/edit";

    public static string Cooperation(string code) => $"{Cooperations}/{Uri.EscapeDataString(code)}";
}

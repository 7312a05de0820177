namespace Mandate.Cooperation;

/// <summary>The addresses of open aid data: pages, and the files themselves.</summary>
public static class OpenDataLinks
{
    public const string All = "/iati";

    public const string Publish = All + "/publish";

    public const string Publisher = All + "/publisher";

    public const string Exclusions = All + "/exclusions";

    /// <summary>A file of the newest publication: the address to register with IATI, which stays the same.</summary>
    public static string File(string name) => $"{All}/files/{Uri.EscapeDataString(name)}";

    public static string Publication(int number) => $"{All}/publications/{number}";

    public static string File(int number, string name) => $"{Publication(number)}/files/{Uri.EscapeDataString(name)}";

    /// <summary>A table of the newest publication.</summary>
    public static string Table(string name, string format) => $"{All}/tables/{name}.{format}";
}

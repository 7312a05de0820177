namespace Mandate.Results;

/// <summary>The addresses of the pages about country programmes and UN cooperation frameworks.</summary>
public static class ProgrammeLinks
{
    public const string All = "/country-programmes";

    public const string Cooperations = "/cooperation-frameworks";

    public static string One(string code) => $"{All}/{Uri.EscapeDataString(code)}";

    public static string Cooperation(string code) => $"{Cooperations}/{Uri.EscapeDataString(code)}";
}

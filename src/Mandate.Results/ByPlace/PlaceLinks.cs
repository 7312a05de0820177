namespace Mandate.Results;

/// <summary>The addresses of the pages about places.</summary>
public static class PlaceLinks
{
    public static string Country(string code, string? framework = null) => $"/countries/{Uri.EscapeDataString(code)}{Of(framework)}";

    public static string Region(string code, string? framework = null) => $"/regions/{Uri.EscapeDataString(code)}{Of(framework)}";

    private static string Of(string? framework) => framework is null ? "" : "?framework=" + Uri.EscapeDataString(framework);
}

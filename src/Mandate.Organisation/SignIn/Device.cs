namespace Mandate.Organisation;

/// <summary>Names a browser and its system as their owner would, and drops the rest of what it tells about itself.</summary>
internal static class Device
{
    // In this order: Edge and Opera also say Chrome, Chrome also says Safari, and so on.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public const string Unknown = "?";

    /// <returns><c>Firefox, Linux</c>; what cannot be told is left out, and nothing at all is <see cref="Unknown"/>.</returns>
    public static string Of(string? userAgent)
    {
        var parts = new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.OfType<string>().ToList();
        return parts is [] ? Unknown : string.Join(", ", parts);
    }

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) == true).Name;
}

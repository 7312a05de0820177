namespace Mandate.Settings;

/// <summary>One thing that an administrator may set: by option, by environment (<c>Mandate__Name</c>) or in the file.</summary>
/// <param name="Name">As in the file; with <c>Mandate__</c> before it in the environment.</param>
/// <param name="Default">Null where the program finds a value by itself, or where none is needed.</param>
/// <param name="Secret">Never shown, only that it is set.</param>
internal sealed record Setting(string Name, string? Default = null, bool Secret = false)
{
    public static Setting Data { get; } = new("Data", Kernel.Postgres.DataDirectory.Default);

    public static Setting Database { get; } = new("Database", Secret: true);

    public static Setting PostgresBinaries { get; } = new("PostgresBinaries");

    public static Setting Port { get; } = new("Port", "5180");

    public static Setting Urls { get; } = new("Urls");

    /// <summary>The largest request that is read, in megabytes (1,048,576 bytes): evidence files and imports.</summary>
    public static Setting LargestRequest { get; } = new("LargestRequest", "64");

    /// <summary>Addresses and networks of proxies on other machines that may say who asked; this machine always may.</summary>
    public static Setting TrustedProxies { get; } = new("TrustedProxies");

    /// <summary>Every setting, in the order in which they are shown.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Data, Database, PostgresBinaries, Port, Urls, LargestRequest, TrustedProxies];

    public string EnvironmentName => "Mandate__" + Name;
}

/// <summary>Where a value came from; the later of these wins.</summary>
internal enum Origin
{
    Default,
    File,
    Environment,
    Option,
}

/// <summary>A value in force and its origin, with the file or option that gave it.</summary>
internal sealed record EffectiveSetting(Setting Setting, string? Value, Origin Origin, string? From);

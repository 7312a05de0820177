namespace Mandate.Organisation;

/// <summary>
/// Where the files regions.csv, countries.csv, units.csv and duty_stations.csv come from: those that the program
/// brings along, or a directory of the organisation's own. A file that is not there leaves its rows as they are.
/// </summary>
public sealed class ReferenceFiles
{
    private readonly Func<string, Stream?> open;

    private ReferenceFiles(Func<string, Stream?> open) => this.open = open;

    /// <summary>The regions and countries that every installation starts with.</summary>
    public static ReferenceFiles BuiltIn { get; } = Embedded("Reference");

    /// <summary>The invented units and duty stations of the demonstration.</summary>
    public static ReferenceFiles Demo { get; } = Embedded("Demo");

    public static ReferenceFiles In(string directory) => new(file =>
        Path.Combine(directory, file) is var path && File.Exists(path) ? File.OpenRead(path) : null);

    internal bool IsDemo => this == Demo;

    internal Stream? Open(string file) => open(file);

    private static ReferenceFiles Embedded(string folder) => new(file =>
        typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"Mandate.Organisation.{folder}.{file}"));
}

using Mandate.TestSupport;

namespace Mandate.Tests.Cooperation.Iati;

/// <summary>The standard's own schemas, ruleset and codelists, where they lie beside the clone or where MANDATE_SHARED says.</summary>
internal static class SharedIati
{
    public static string Folder { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("MANDATE_SHARED") is { Length: > 0 } named ? named : Path.Combine(Repository.Root, "..", "shared"), "iati");

    public static bool IsThere => Directory.Exists(Folder);

    public static string Missing => $"There is no {Folder} beside this clone to hold ours against.";

    public static string File(string name) => Path.Combine(Folder, name);
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>A module uses only those below it.</summary>
public partial class LayersTests
{
    [Fact]
    public void The_readme_lists_every_module() => Assert.Equal(
        SourceTree.In("src/", ".csproj").Select(file => Path.GetFileNameWithoutExtension(file.Path)).Order(StringComparer.Ordinal),
        Modules.TopDown.Order(StringComparer.Ordinal));

    [Fact]
    public void A_module_uses_only_modules_below_it() => Rule.Holds(Offences(Modules.TopDown,
        Modules.Assemblies.ToDictionary(module => Modules.NameOf(module.GetName()), Uses, StringComparer.Ordinal)));

    // A reference that nothing uses yet leaves no trace in the assembly, but lets the next person go upwards.
    [Fact]
    public void A_project_refers_only_to_projects_below_it() => Rule.Holds(Offences(Modules.TopDown, SourceTree.In("src/", ".csproj")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path), Refers, StringComparer.Ordinal)));

    [Fact]
    public void A_call_upwards_is_found() => Assert.Equal(["Mandate.Kernel uses Mandate.Ui"], Offences(
        ["Mandate", "Mandate.Ui", "Mandate.Kernel"],
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Mandate"] = ["Mandate.Ui", "Mandate.Kernel"],
            ["Mandate.Ui"] = ["Mandate.Kernel"],
            ["Mandate.Kernel"] = ["Mandate.Ui"],
        }));

    private static IEnumerable<string> Offences(string[] topDown, Dictionary<string, string[]> uses) =>
        from module in uses
        from used in module.Value
        where Array.IndexOf(topDown, used) <= Array.IndexOf(topDown, module.Key)
        select $"{module.Key} uses {used}";

    private static string[] Uses(Assembly module) => [.. module.GetReferencedAssemblies()
        .Select(Modules.NameOf).Where(name => Modules.TopDown.Contains(name, StringComparer.Ordinal))];

    private static string[] Refers(SourceFile project) =>
        [.. ReferredProject().Matches(project.Text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("<ProjectReference Include=\"[^\"]*?([\\w.]+)\\.csproj\"")]
    private static partial Regex ReferredProject();
}

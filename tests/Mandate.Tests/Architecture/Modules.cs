using System.Reflection;
using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>The modules in the order that newcomers read: the table "The modules, from the top" of the README.</summary>
internal static partial class Modules
{
    public static string[] TopDown { get; } = [.. ListedModule()
        .Matches(SourceTree.Files.Single(file => file.Path == "README.md").Text).Select(match => match.Groups["name"].Value)];

    public static Assembly[] Assemblies { get; } = [.. TopDown.Select(name => Assembly.Load(AssemblyName(name)))];

    public static string NameOf(AssemblyName assembly) => assembly.Name == "mandate" ? "Mandate" : assembly.Name!;

    // The executable's assembly is called as people type it.
    private static string AssemblyName(string module) => module == "Mandate" ? "mandate" : module;

    [GeneratedRegex(@"^\| `(?<name>Mandate(\.\w+)?)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ListedModule();
}

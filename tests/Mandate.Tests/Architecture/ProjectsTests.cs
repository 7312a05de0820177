namespace Mandate.Tests.Architecture;

/// <summary>Every project is part of the solution and pins its packages.</summary>
public class ProjectsTests
{
    [Fact]
    public void Every_project_is_in_the_solution_and_has_its_lock_file() => Rule.Holds(Offences(SourceTree.Files));

    [Fact]
    public void A_project_without_a_lock_file_or_outside_the_solution_is_found()
    {
        SourceFile[] files =
        [
            new("Mandate.slnx", """<Project Path="src/A/A.csproj" />"""),
            new("src/A/A.csproj", ""),
            new("src/B/B.csproj", ""),
            new("src/B/packages.lock.json", ""),
        ];
        Assert.Equal(["src/A/A.csproj has no packages.lock.json", "src/B/B.csproj is not in Mandate.slnx"], Offences(files));
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place() => Rule.Holds(SourceTree.In("", ".csproj")
        .Where(project => project.Text.Split("<PackageReference").Skip(1).Any(rest => rest[..rest.IndexOf('>')].Contains("Version=", StringComparison.Ordinal)))
        .Select(project => project.Path));

    private static IEnumerable<string> Offences(IReadOnlyList<SourceFile> files)
    {
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var solution = files.Single(file => file.Path == "Mandate.slnx").Text;
        foreach (var project in files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            if (!paths.Contains(Path.GetDirectoryName(project.Path)!.Replace('\\', '/') + "/packages.lock.json"))
                yield return $"{project.Path} has no packages.lock.json";
            if (!solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal))
                yield return $"{project.Path} is not in Mandate.slnx";
        }
    }
}

using System.Reflection;

namespace Mandate.Tests.Architecture;

/// <summary>One file per operation: ReportResult.cs holds the class ReportResult and what it takes, and nothing else acts there.</summary>
public class OperationsTests
{
    // An operation is told by who asks for it.
    private const string Signature = "HandleAsync(Access ";

    [Fact]
    public void An_operation_stands_in_the_file_of_its_name()
    {
        var operations = Modules.Assemblies.SelectMany(module => module.GetTypes()).Where(IsOperation).Select(type => type.Name).ToArray();
        Assert.NotEmpty(operations);
        Rule.Holds(Offences(operations, [.. SourceTree.ProductCode]));
    }

    [Fact]
    public void An_operation_in_another_file_is_found() => Assert.Equal(
        ["ReportResult has no file ReportResult.cs"],
        Offences(["ReportResult"], [new("src/M/Report.cs", "class ReportResult { HandleAsync(Access by) }")]));

    [Fact]
    public void A_second_operation_in_one_file_is_found() => Assert.Equal(
        ["src/M/ReportResult.cs holds 2 operations"],
        Offences(["ReportResult"], [new("src/M/ReportResult.cs", "HandleAsync(Access by) HandleAsync(Access by)")]));

    private static IEnumerable<string> Offences(IEnumerable<string> operations, SourceFile[] files)
    {
        foreach (var operation in operations)
        {
            var file = files.FirstOrDefault(candidate => candidate.Name == operation + ".cs");
            var held = file?.Text.Split(Signature).Length - 1;
            if (file is null) yield return $"{operation} has no file {operation}.cs";
            else if (held != 1) yield return $"{file.Path} holds {held} operations";
        }
    }

    private static bool IsOperation(Type type) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Any(method => method.Name == "HandleAsync" && method.GetParameters() is [{ ParameterType.Name: "Access" }, ..]);
}

using System.CommandLine;

namespace Mandate.Commands;

/// <summary><c>mandate results …</c>: what is reported and what it comes to.</summary>
internal static class ResultsCommand
{
    public static Command Create() => new("results", "What is reported, and what it comes to.") { IndicatorsCommand.Create() };
}

using System.CommandLine;

namespace Mandate.Commands;

/// <summary><c>mandate results …</c>: what is reported and what it comes to.</summary>
internal static class ResultsCommand
{
    public static Option<string?> Framework { get; } = new("--framework") { Description = "Code of the framework (default: the only one).", HelpName = "CODE" };

    public static Option<string?> Region { get; } = new("--region") { Description = "One region alone: AFR, AMR, ARB, APA or ECA.", HelpName = "CODE" };

    public static Command Create() => new("results", "Report results, review them, and see what they come to.")
    {
        IndicatorsCommand.Create(), ReportCommand.Create(), EditCommand.Create(), ShowCommand.Create(), ReviewCommands.Submit(),
        ReviewCommands.Approve(), ReviewCommands.Return(), ExplainCommand.Create(), RecomputeCommand.Create(),
        SheetCommands.Sheet(), SheetCommands.Upload(), SheetCommands.Undo(),
        PlaceCommands.Country(), PlaceCommands.Region(), SeriesCommand.Create(),
    };
}

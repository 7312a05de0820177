using System.CommandLine;

namespace Mandate.Commands;

/// <summary><c>mandate</c> with everything that may be typed after it.</summary>
internal static class EveryCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Mandate: strategic management for public international organisations.")
        {
            CommonOptions.Data,
            CommonOptions.Json,
            CommonOptions.Language,
            Serve.Create(),
            Demo.Create(),
            Migrate.Create(),
            ConfigShow.Create(),
            AccountCommand.Create(),
            RoleCommand.Create(),
            ImportCommand.Create(),
            TokenCommand.Create(),
            JournalCommand.Create(),
            FrameworkCommand.Create(),
            PublicationCommand.Create(),
            RevisionCommand.Create(),
            CheckCommand.Create(),
            ResultsCommand.Create(),
            DeliverablesCommand.Create(),
            BudgetCommand.Create(),
            CooperationCommand.Create(),
            IatiCommand.Create(),
            ProgrammeCommand.Create(),
            TeamCommand.Create(),
            Reference.Create(),
        };
        Examples.ShowInHelp(root);
        return root;
    }
}

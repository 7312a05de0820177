using System.CommandLine;
using Mandate.Commands;

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
    JournalCommand.Create(),
    FrameworkCommand.Create(),
    PublicationCommand.Create(),
    CheckCommand.Create(),
    ResultsCommand.Create(),
    Reference.Create(),
};
return await Cli.InvokeAsync(root, args);

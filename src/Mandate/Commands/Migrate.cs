using System.CommandLine;
using Mandate.Kernel;

namespace Mandate.Commands;

/// <summary><c>mandate migrate</c>: brings the database to this version's tables, and does nothing else.</summary>
internal static class Migrate
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database to the tables of this version. serve and every other command do so too.");
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, async (services, _) =>
        {
            await Console.Error.WriteLineAsync(services.GetRequiredService<Words>()["kernel.migrate.done"]);
            return ExitCodes.Ok;
        }, ct));
        return command.WithExamples("mandate migrate --data /srv/mandate");
    }
}

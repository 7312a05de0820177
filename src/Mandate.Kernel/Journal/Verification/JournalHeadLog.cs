using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Mandate.Kernel;

/// <summary>
/// Writes the journal's head into the log once a day: where logs are gathered elsewhere, a head is kept elsewhere
/// without anybody having to think of it.
/// </summary>
internal static class JournalHeadLog
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var head = await JournalHead.ReadAsync(services.GetRequiredService<NpgsqlDataSource>(), ct);
        services.GetRequiredService<ILoggerFactory>().CreateLogger("Mandate.Journal").LogInformation("Journal head: {Head}", head.ToString());
    }
}

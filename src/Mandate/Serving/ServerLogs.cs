namespace Mandate.Serving;

/// <summary>
/// Logs on standard output: lines for a person at a terminal, JSON for a machine. Requests and statements are not logged
/// one by one, since their addresses and values may name people.
/// </summary>
internal static class ServerLogs
{
    public static void Apply(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        if (Console.IsOutputRedirected) logging.AddJsonConsole(o => o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ");
        else logging.AddSimpleConsole(o => o.SingleLine = true);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // A failed statement comes as an exception, with its words where somebody can use them.
        logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        // It warns that the keys of cookies and forms lie unencrypted in the database. They do: with a key beside the
        // database nothing would be gained, and no key lets anybody in (docs/decisions/sessions-in-the-database.md).
        logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        logging.AddFilter("Npgsql", LogLevel.Warning);
        logging.AddFilter("Quartz", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
    }
}

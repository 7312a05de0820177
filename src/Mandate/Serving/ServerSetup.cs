using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.Settings;

namespace Mandate.Serving;

/// <summary>What only a running server has, and tests of pages do not: addresses, limits, logs, jobs, the watch over PostgreSQL.</summary>
internal static class ServerSetup
{
    private const long Megabyte = 1024 * 1024;

    // Requests under way get this long to be answered once the server is told to stop.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(20);

    public static void Apply(WebApplicationBuilder builder, EffectiveSettings settings, string[] urls, MandateDatabase database)
    {
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = settings.LargestRequest * Megabyte;
            k.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<ForwardedHeadersOptions>(f => Proxies.Trust(f, settings.TrustedProxies));
        builder.Services.Configure<HostOptions>(h => h.ShutdownTimeout = Drain);
        ServerLogs.Apply(builder.Logging);
        builder.Services.AddJobRunner();
        builder.Services.AddHostedService(s => new PostgresWatch(database, s.GetRequiredService<ILogger<PostgresWatch>>()));
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Kernel;

/// <summary>How modules and the server take part in the journal's outbox.</summary>
public static class JournalHandlers
{
    /// <summary>A module's handler; it may take the module's operations, which then work in its transaction.</summary>
    public static IServiceCollection AddJournalHandler<T>(this IServiceCollection services) where T : class, IJournalHandler =>
        services.AddScoped<IJournalHandler, T>();

    /// <summary>Runs the handlers; for the server, not for commands.</summary>
    public static IServiceCollection AddJournalPump(this IServiceCollection services) =>
        services.AddSingleton<HandlerStep>().AddHostedService<JournalPump>();
}

using Mandate.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>The operations on publications. Their helpers are internal, so some are made here.</summary>
internal static class PublicationServices
{
    public static IServiceCollection AddPublications(this IServiceCollection services)
    {
        services.AddScoped<FreezeFramework>().AddScoped<SigningKeys>().AddScoped<ListPublications>().AddScoped<OpenPublication>();
        services.AddScoped(s => new CreatePublication(s.GetRequiredService<MandateDb>(), s.GetRequiredService<FreezeFramework>(),
            s.GetRequiredService<SigningKeys>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new ListPublicKeys(s.GetRequiredService<SigningKeys>()));
        return services.AddScoped(s => new ComparePublications(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenPublication>(),
            s.GetRequiredService<FreezeFramework>()));
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>The operations on revisions of targets and baselines.</summary>
internal static class RevisionServices
{
    public static IServiceCollection AddRevisions(this IServiceCollection services) =>
        services.AddScoped<ReviseFigure>().AddScoped<DecideRevision>().AddScoped<ListRevisions>();
}

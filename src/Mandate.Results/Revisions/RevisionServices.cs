using Mandate.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>The operations on revisions of targets and baselines.</summary>
internal static class RevisionServices
{
    public static IServiceCollection AddRevisions(this IServiceCollection services) =>
        services.AddScoped(s => new ReviseFigure(Get<MandateDb>(s), Get<FigureWriter>(s), Get<TimeProvider>(s)))
            .AddScoped(s => new DecideRevision(Get<MandateDb>(s), Get<FigureWriter>(s), Get<TimeProvider>(s))).AddScoped<ListRevisions>();

    private static T Get<T>(IServiceProvider services) where T : notnull => services.GetRequiredService<T>();
}

using Mandate.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Cooperation;

/// <summary>The operations that publish the live data as IATI, and the job that does it once a month.</summary>
internal static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddScoped<ProgrammePeriods>().AddScoped<ReadProjectFacts>().AddScoped<PreparePublication>()
        .AddScoped<SaveIatiPublisher>().AddScoped<SaveIatiExclusion>().AddScoped<ListIatiExclusions>()
        .AddScoped<ListIatiPublications>().AddScoped<OpenIatiFile>().AddScoped<CompareIatiPublications>()
        .AddScoped(s => new PublishIati(s.GetRequiredService<MandateDb>(), s.GetRequiredService<PreparePublication>(), s.GetRequiredService<Words>()))
        .AddScoped(s => new ExportIati(s.GetRequiredService<PreparePublication>()))
        .AddJob(IatiSchedule.Job, IatiSchedule.Every, IatiSchedule.RunAsync);
}

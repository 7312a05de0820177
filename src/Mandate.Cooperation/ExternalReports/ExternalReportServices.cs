using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Cooperation;

/// <summary>The operations that make reports to outside bodies.</summary>
internal static class ExternalReportServices
{
    public static IServiceCollection AddExternalReports(this IServiceCollection services) => services.AddScoped<ReadReportedProjects>()
        .AddScoped(s => new ReadDac(s.GetRequiredService<ReadReportedProjects>(), s.GetRequiredService<TimeProvider>()))
        .AddScoped(s => new ReadDataCube(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadReportedProjects>(), s.GetRequiredService<Places>(), s.GetRequiredService<TimeProvider>()))
        .AddScoped(s => new ReadWorkPlan(s.GetRequiredService<ReadReportedProjects>(), s.GetRequiredService<ReadProgrammeFrameworks>(), s.GetRequiredService<ListCooperations>(),
            s.GetRequiredService<ListProgrammes>(), s.GetRequiredService<Places>(), s.GetRequiredService<TimeProvider>()));
}

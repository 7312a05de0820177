using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>The operations on country programmes and UN cooperation frameworks.</summary>
internal static class ProgrammeServices
{
    public static IServiceCollection AddCountryProgrammes(this IServiceCollection services) => services
        .AddScoped<ReadProgrammes>().AddScoped<ProgrammesOfCountry>().AddScoped<ImportProgrammes>()
        .AddScoped(s => new ListProgrammes(s.GetRequiredService<MandateDb>(), s.GetRequiredService<Places>(), s.GetRequiredService<ReadProgrammes>()))
        .AddScoped(s => new ShowProgramme(s.GetRequiredService<MandateDb>(), s.GetRequiredService<Places>(), s.GetRequiredService<ReadProgrammes>()));
}

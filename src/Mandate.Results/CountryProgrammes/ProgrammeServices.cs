using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>The operations on country programmes and UN cooperation frameworks.</summary>
internal static class ProgrammeServices
{
    public static IServiceCollection AddCountryProgrammes(this IServiceCollection services) => services
        .AddScoped<ReadProgrammes>().AddScoped<ProgrammesOfCountry>().AddScoped<ImportProgrammes>().AddScoped<StageProgrammes>()
        .AddScoped<SaveProgramme>().AddScoped<SaveCooperation>().AddScoped<ServeOutput>().AddScoped<SavePriority>().AddScoped<LinkDocument>()
        .AddScoped<SaveMember>().AddScoped<SaveMeeting>().AddScoped<SaveDecision>().AddScoped<SaveEvaluation>()
        .AddScoped(s => new ListCooperations(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadProgrammes>()))
        .AddScoped(s => new ShowCooperation(s.GetRequiredService<MandateDb>(), s.GetRequiredService<Places>(), s.GetRequiredService<ReadProgrammes>()))
        .AddScoped(s => new ListProgrammes(s.GetRequiredService<MandateDb>(), s.GetRequiredService<Places>(), s.GetRequiredService<ReadProgrammes>()))
        .AddScoped(s => new ShowProgramme(s.GetRequiredService<MandateDb>(), s.GetRequiredService<Places>(), s.GetRequiredService<ReadProgrammes>()));
}

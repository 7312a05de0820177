using Mandate.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>The operations on technical teams and their deployments.</summary>
internal static class TeamServices
{
    public static IServiceCollection AddTechnicalTeams(this IServiceCollection services) => services
        .AddScoped<ReadTeams>().AddScoped<DeploymentsOfCountry>().AddScoped<ImportTeams>().AddScoped<SaveTeam>().AddScoped<SaveTeamMember>().AddScoped<SaveDeployment>()
        .AddScoped(s => new ListTeams(s.GetRequiredService<Places>(), s.GetRequiredService<ReadTeams>()))
        .AddScoped(s => new ShowTeam(s.GetRequiredService<Places>(), s.GetRequiredService<ReadTeams>()));
}

using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Cooperation;

/// <summary>The operations on projects, partners, agreements and their money.</summary>
internal static class PortfolioServices
{
    public static IServiceCollection AddPortfolio(this IServiceCollection services) => services
        .AddScoped<LoadPortfolio>().AddScoped<ReadProjectMoney>().AddScoped<ReadProgrammeFrameworks>().AddScoped<ReadProjects>().AddScoped<ReadSheet>()
        .AddScoped(s => new ImportPortfolio(Db(s), s.GetRequiredService<LoadPortfolio>(), Clock(s)))
        .AddScoped(s => new ImportExpenditure(Db(s), Clock(s)))
        .AddScoped(s => new ListProjects(Db(s), s.GetRequiredService<ReadProjects>(), s.GetRequiredService<Places>()))
        .AddScoped(s => new ShowProject(Db(s), s.GetRequiredService<ReadSheet>()));

    private static MandateDb Db(IServiceProvider services) => services.GetRequiredService<MandateDb>();

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}

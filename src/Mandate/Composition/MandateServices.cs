using Mandate.Budget;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Npgsql;

namespace Mandate;

/// <summary>Every module of the house, on one database: what the server and each command are made of.</summary>
public static class MandateServices
{
    public static IServiceCollection AddMandate(this IServiceCollection services, NpgsqlDataSource source, bool production) =>
        services
            .AddKernel(source, typeof(MandateServices).Assembly.GetName().Name!, failOnMissingWords: !production)
            // Words of the Ui: commands say states and sizes as pages do.
            .AddSingleton(Ui.Texts.Module)
            .AddOrganisation()
            .AddBudget()
            .AddResults()
            .AddCooperation();

    /// <summary>For commands and tests, which need operations but no web server.</summary>
    public static ServiceProvider Build(NpgsqlDataSource source, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMandate(source, production: true);
        more?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}

using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Cooperation;

/// <summary>Development cooperation: projects with donors, agreements, and open aid data (IATI).</summary>
public static class CooperationModule
{
    public static IServiceCollection AddCooperation(this IServiceCollection services)
    {
        services.AddSingleton(Texts.Module);
        services.AddSingleton<IModelPart, CooperationModel>();
        services.AddScoped<ValidateIati>();
        foreach (var role in CooperationFunctions.ByRole) services.AddSingleton(role);
        foreach (var scope in CooperationFunctions.ByScope) services.AddSingleton(scope);
        return services;
    }

    /// <summary>The pages of this module and its entry in the main navigation, which only the server needs.</summary>
    public static IServiceCollection AddCooperationWeb(this IServiceCollection services)
    {
        services.AddPagesOf(typeof(CooperationModule).Assembly);
        return services;
    }

    public static WebApplication MapCooperation(this WebApplication app)
    {
        app.MapIatiValidationApi();
        return app;
    }
}

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
        services.AddScoped<ValidateIati>().AddScoped<ReadFindingLinks>();
        foreach (var role in CooperationFunctions.ByRole) services.AddSingleton(role);
        foreach (var scope in CooperationFunctions.ByScope) services.AddSingleton(scope);
        return services.AddPortfolio().AddReceived().AddPublishing().AddExternalReports().AddScoped<ReadPublishedTable>().AddScoped<IListOpenData, OpenAidDatasets>();
    }

    private static IServiceCollection AddReceived(this IServiceCollection services)
    {
        services.AddScoped(s => new ImportReceived(s.GetRequiredService<MandateDb>(), s.GetRequiredService<TimeProvider>()));
        return services.AddScoped<ListReceived>().AddScoped<ReadReceived>().AddScoped<ExportReceived>().AddScoped<KeepUpload>().AddScoped<SetMapping>().AddScoped<ListMappings>();
    }

    /// <summary>The pages of this module and its entry in the main navigation, which only the server needs.</summary>
    public static IServiceCollection AddCooperationWeb(this IServiceCollection services)
    {
        services.AddPagesOf(typeof(CooperationModule).Assembly);
        services.AddSingleton(new NavigationItem("cooperation.projects.title", CooperationLinks.Projects, 28, CooperationFunctions.ReadCode) { Also = [CooperationLinks.Partners, CooperationLinks.Agreements, CooperationLinks.Reports, CooperationLinks.Composition, CooperationLinks.Gaps, CooperationLinks.Import, CooperationLinks.NewProject, CooperationLinks.NewPartner, CooperationLinks.NewAgreement, CooperationLinks.NewDialogue, CooperationLinks.Dialogues, ReportLinks.All] });
        services.AddSingleton(new NavigationItem("cooperation.donor.title", CooperationLinks.Donor, 29, CooperationFunctions.DonorViewCode));
        services.AddSingleton(new NavigationItem("cooperation.iati.title", OpenDataLinks.All, 29));
        return services;
    }

    public static WebApplication MapCooperation(this WebApplication app)
    {
        app.MapPortfolioApi();
        app.MapPortfolioImportsApi();
        app.MapPartsApi();
        app.MapPortfolioWritesApi();
        app.MapReceivedApi();
        app.MapExternalReportsApi();
        app.MapPublishingApi();
        app.MapIatiFiles();
        app.MapOpenTables();
        app.MapIatiValidationApi();
        return app;
    }
}

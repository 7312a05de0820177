using Mandate.Budget;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.Serving;
using Mandate.Ui;
using Npgsql;

namespace Mandate;

/// <summary>The web server over every module.</summary>
public static class MandateHost
{
    /// <param name="source">The database, migrated.</param>
    /// <param name="configure">Addresses, environment, and what tests replace.</param>
    public static WebApplication Build(NpgsqlDataSource source, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        builder.Services.AddUi();
        builder.Services.AddOrganisationWeb();
        builder.Services.AddResultsWeb();
        builder.Services.AddBudgetWeb();
        builder.Services.AddCooperationWeb();
        builder.Services.AddMandate(source, builder.Environment.IsProduction());
        builder.Services.AddJournalPump();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseUi();
        app.MapHealth();
        app.MapOrganisation().MapResults().MapBudget().MapCooperation();
        return app;
    }
}

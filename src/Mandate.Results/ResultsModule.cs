using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>Frameworks, indicators, country results, their review, progress and explanation.</summary>
public static class ResultsModule
{
    public static IServiceCollection AddResults(this IServiceCollection services)
    {
        services.AddSingleton(Texts.Module);
        services.AddCountryResults();
        services.AddSpreadsheets();
        services.AddSingleton<IModelPart, ResultsModel>();
        foreach (var role in ResultsFunctions.ByRole) services.AddSingleton(role);
        foreach (var scope in ResultsFunctions.ByScope) services.AddSingleton(scope);
        services.AddScoped<ListCountryResults>().AddScoped<ListIndicators>();
        services.AddScoped<ListFrameworks>(s => async ct => await s.GetRequiredService<MandateDb>().Set<Framework>()
            .OrderBy(f => f.Code).Select(f => new FrameworkChoice(f.Id, f.Title)).ToListAsync(ct));
        services.AddScoped<GrantResults>();
        services.AddScoped<ListResults>(s => s.GetRequiredService<GrantResults>().ListAsync);
        services.AddScoped<ResultsBelow>(s => s.GetRequiredService<GrantResults>().BelowAsync);
        services.AddScoped<SaveFramework>();
        services.AddScoped(s => new ImportFramework(s.GetRequiredService<MandateDb>(), s.GetRequiredService<Places>(),
            s.GetRequiredService<SaveFramework>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new UndoImport(s.GetRequiredService<MandateDb>(), s.GetRequiredService<SaveFramework>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<ImportDimensions>();
        services.AddScoped(s => new ImportMeasures(s.GetRequiredService<MandateDb>(), s.GetRequiredService<SaveFramework>()));
        services.AddScoped<AddTechnicalNote>();
        services.AddScoped<ImportTechnicalNotes>();
        services.AddScoped(s => new ApproveFramework(s.GetRequiredService<MandateDb>(), s.GetRequiredService<FigureWriter>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<PublishFramework>();
        services.AddScoped<SwitchPeriod>();
        services.AddReview();
        services.AddScoped<CheckFramework>();
        services.AddScoped<ReadFrameworkTable>();
        services.AddScoped<ReadIndicatorFigures>().AddScoped<ReadLongSeries>();
        services.AddScoped<ReadCountry>();
        services.AddScoped<ReadOutcomeFunds>().AddScoped<ReadBurn>();
        services.AddScoped(s => new ReadOutcome(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadFrameworkTable>(), s.GetRequiredService<ReadOutcomeFunds>()));
        services.AddScoped<ListContributions>();
        services.AddScoped<ReadRegion>();
        services.AddScoped<StageImport>();
        services.AddScoped<ReadSdgMap>();
        services.AddScoped<ComparePeriods>();
        services.AddScoped<ReadDueReports>().AddScoped<ReadFollowUps>().AddScoped<AnswerFollowUp>();
        services.AddScoped<ReadLinks>().AddScoped<ReadKin>().AddScoped<SetLink>().AddScoped<RemoveLink>().AddScoped<ImportLinks>();
        services.AddScoped<ListDeliverables>().AddScoped<ShowDeliverable>().AddScoped<UpdateDeliverable>().AddScoped<ImportDeliverables>();
        services.AddCountryProgrammes();
        services.AddTechnicalTeams();
        services.AddScoped<IListOpenData, OpenResultsData>();
        services.AddSingleton<FrameworkViews>();
        services.AddPublications();
        services.AddRevisions();
        return services;
    }

    /// <summary>The pages of this module and its entry in the main navigation, which only the server needs.</summary>
    public static IServiceCollection AddResultsWeb(this IServiceCollection services)
    {
        services.AddPagesOf(typeof(ResultsModule).Assembly);
        services.AddSingleton(new PlacePages(code => PlaceLinks.Country(code), code => PlaceLinks.Region(code)));
        // Open to all: what a reader may not see is not on the list.
        services.AddSingleton(new NavigationItem("results.frameworks.nav", ResultsLinks.Frameworks, 20));
        services.AddSingleton(new NavigationItem("results.deliverables.title", DeliverableLinks.All, 25));
        services.AddSingleton(new NavigationItem("results.programmes.title", ProgrammeLinks.All, 24) { Also = [ProgrammeLinks.Cooperations, ProgrammeLinks.New, ProgrammeLinks.NewCooperation, ProgrammeLinks.Import] });
        services.AddSingleton(new NavigationItem("results.teams.title", TeamLinks.All, 26) { Also = [TeamLinks.New, TeamLinks.Import] });
        return services;
    }

    public static WebApplication MapResults(this WebApplication app)
    {
        app.MapExplanations();
        app.MapFigures();
        app.MapLongSeries();
        app.MapFrameworksApi();
        app.MapComparison();
        app.MapBurnApi();
        app.MapIndicatorsApi();
        app.MapLinksApi();
        app.MapCountryResultsApi();
        app.MapProgrammesApi();
        app.MapTeamsApi();
        app.MapReviewApi();
        app.MapEvidenceApi();
        app.MapReviewRulesApi();
        app.MapPublicationsApi();
        app.MapRevisionsApi();
        app.MapSdgApi();
        app.MapPlaceResultsApi();
        app.MapDeliverablesApi();
        app.MapSheetsApi();
        app.MapImportsApi();
        app.MapEvidence();
        app.MapPublications();
        return app;
    }
}

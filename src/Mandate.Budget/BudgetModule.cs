using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Budget;

/// <summary>Programme and budget: cycles and their versions, lines, price layers, the tables that are printed, checks.</summary>
public static class BudgetModule
{
    public static IServiceCollection AddBudget(this IServiceCollection services)
    {
        services.AddSingleton(Texts.Module);
        services.AddSingleton<IModelPart, BudgetModel>();
        foreach (var role in BudgetFunctions.ByRole) services.AddSingleton(role);
        foreach (var scope in BudgetFunctions.ByScope) services.AddSingleton(scope);
        services.AddScoped<ListBudgets>().AddScoped<ListVersions>().AddScoped<ReadBook>().AddScoped<ReadBasis>().AddScoped<AddVersion>();
        services.AddScoped(s => new ImportBudget(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadBook>(), s.GetRequiredService<AddVersion>(), s.GetRequiredService<Places>()));
        services.AddScoped<StageBudget>();
        services.AddScoped(s => new WithdrawVersion(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadBook>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new AdoptBudget(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadBook>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new VerifyBudget(s.GetRequiredService<ListVersions>(), s.GetRequiredService<ReadBook>()));
        services.AddScoped(s => new CompareVersions(s.GetRequiredService<ReadBook>()));
        services.AddScoped(s => new ListScenarios(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadBook>()));
        services.AddScoped(s => new SaveScenario(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadBook>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new CloseScenario(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadBook>(), s.GetRequiredService<AddVersion>()));
        services.AddScoped(s => new ReadBudgetTable(s.GetRequiredService<ReadBook>(), s.GetRequiredService<ReadBasis>(), s.GetRequiredService<KeptTables>()));
        services.AddScoped(s => new CheckBudget(s.GetRequiredService<ReadBook>()));
        services.AddScoped(s => new ShowBudget(s.GetRequiredService<ReadBook>(), s.GetRequiredService<Words>()));
        services.AddScoped(s => new ReadResolution(s.GetRequiredService<ReadBook>(), s.GetRequiredService<Words>()));
        services.AddScoped(s => new RecostBudget(s.GetRequiredService<ReadBasis>()));
        services.AddScoped(s => new AssessContributions(s.GetRequiredService<ReadBook>()));
        services.AddSingleton<RecostBases>().AddSingleton<KeptTables>();
        services.AddScoped(s => new ListPosts(s.GetRequiredService<ReadBook>()));
        services.AddScoped(s => new ExplainIncrease(s.GetRequiredService<ReadBasis>(), s.GetRequiredService<MandateDb>()));
        services.AddScoped(s => new ExplainStaffCost(s.GetRequiredService<ReadBook>()));
        services.AddScoped(s => new ExplainShares(s.GetRequiredService<ReadBook>()));
        services.AddScoped(s => new ReadContributions(s.GetRequiredService<ReadBook>(), s.GetRequiredService<Places>()));
        services.AddSingleton<KeptOutcomes>();
        services.AddScoped(s => new ReadOutcomeMoney(s.GetRequiredService<ReadBook>(), s.GetRequiredService<KeptOutcomes>()));
        return services.AddExecution().AddManagers().AddFunds();
    }

    private static IServiceCollection AddExecution(this IServiceCollection services)
    {
        services.AddScoped<ReadUses>().AddScoped<OpenDesk>().AddScoped<OpenTransferDesk>().AddScoped<OpenEntryBook>().AddScoped<PreviewExecution>().AddScoped<StageExecution>();
        services.AddScoped(s => new ReadExecution(s.GetRequiredService<ReadBook>(), s.GetRequiredService<ReadUses>()));
        services.AddScoped(s => new ReadOutcomeSpending(s.GetRequiredService<ReadBook>(), s.GetRequiredService<ReadUses>(), s.GetRequiredService<KeptOutcomes>()));
        services.AddScoped(s => new ImportExecution(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenEntryBook>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new MapLineCode(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new ListLineCodes(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>()));
        services.AddScoped(s => new SetAccountingMonth(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new ReadAccounts(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<People>()));
        services.AddScoped(s => new ReadForecasts(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<ReadUses>()));
        services.AddScoped(s => new SetControl(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>()));
        services.AddScoped(s => new SetForecast(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new ProposeTransfer(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenTransferDesk>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new DecideTransfer(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenTransferDesk>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new SetTransferRule(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new ListTransfers(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<People>()));
        return services;
    }

    private static IServiceCollection AddManagers(this IServiceCollection services)
    {
        services.AddScoped(s => new AssignManager(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<People>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new ListManagers(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<People>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new ReadMyLines(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ReadBook>(), s.GetRequiredService<ReadUses>(), s.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IServiceCollection AddFunds(this IServiceCollection services)
    {
        services.AddScoped<ImportFunds>().AddScoped<ListFunds>().AddScoped<MoveFund>().AddScoped<SaveFundProposal>().AddScoped<WorkingCapital>();
        services.AddScoped(s => new SaveUnforeseen(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<WorkingCapital>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new RepayWorkingCapital(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>(), s.GetRequiredService<WorkingCapital>()));
        services.AddScoped(s => new ReadUnforeseen(s.GetRequiredService<MandateDb>(), s.GetRequiredService<OpenDesk>()));
        return services;
    }

    /// <summary>The pages of this module and its entry in the main navigation, which only the server needs.</summary>
    public static IServiceCollection AddBudgetWeb(this IServiceCollection services)
    {
        services.AddPagesOf(typeof(BudgetModule).Assembly);
        services.AddSingleton(new NavigationItem("budget.title", BudgetLinks.All, 27, BudgetFunctions.ReadCode));
        return services;
    }

    public static WebApplication MapBudget(this WebApplication app)
    {
        app.MapBudgetApi();
        app.MapManagersApi();
        app.MapBudgetImportsApi();
        app.MapScenariosApi();
        app.MapExecutionApi();
        app.MapTransfersApi();
        app.MapFundsApi();
        return app;
    }
}

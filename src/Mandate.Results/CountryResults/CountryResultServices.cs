using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>The operations on country results. Their helpers are internal, so each is made here.</summary>
internal static class CountryResultServices
{
    public static IServiceCollection AddCountryResults(this IServiceCollection services)
    {
        services.AddSingleton(new NavigationItem("results.work.title", CountryResultLinks.MyWork, 10, ResultsFunctions.ReadCode));
        services.AddSingleton(new NavigationItem("results.reviews.title", CountryResultLinks.Reviews, 30, ResultsFunctions.ReviewCode));
        services.AddScoped<PeriodGate>().AddScoped<FindEntry>().AddScoped<WriteCells>().AddScoped<TakeEntry>().AddScoped<FigureWriter>().AddScoped<SaveResult>().AddScoped<OpenEvidence>();
        services.AddScoped(s => new ReportResult(Db(s), s.GetRequiredService<Places>(), Find(s), Take(s), Save(s), Clock(s)));
        services.AddScoped(s => new EditResult(Db(s), Find(s), Take(s), Save(s), Clock(s)));
        services.AddScoped(s => new DiscardDraft(Db(s), Find(s), Save(s)));
        services.AddScoped(s => new AddEvidence(Db(s), Find(s), Save(s), Clock(s)));
        services.AddScoped(s => new RemoveEvidence(Db(s), Find(s), Save(s), Clock(s)));
        services.AddScoped(s => new SubmitResult(Find(s), Save(s), Clock(s)));
        services.AddScoped(s => new ApproveResult(Find(s), Save(s), Clock(s)));
        services.AddScoped(s => new ReturnResult(Find(s), Save(s), Clock(s)));
        services.AddScoped(s => new WithdrawResult(Find(s), Save(s), Clock(s)));
        services.AddScoped<SaveWhole>().AddScoped(s => new ShowResult(s.GetRequiredService<ReadResult>(), s.GetRequiredService<Words>()));
        services.AddScoped(s => new ReportWithEvidence(Db(s), Find(s), s.GetRequiredService<ReportResult>(), s.GetRequiredService<SaveWhole>()));
        services.AddScoped(s => new EditWithEvidence(Db(s), Find(s), s.GetRequiredService<EditResult>(), s.GetRequiredService<SaveWhole>()));
        services.AddScoped<ExplainFigure>().AddScoped<ReadResult>().AddScoped<ReadWork>().AddJournalHandler<FigureHistory>();
        return services.AddScoped(s => new RecomputeFigures(Db(s), s.GetRequiredService<FigureWriter>()));
    }

    private static MandateDb Db(IServiceProvider services) => services.GetRequiredService<MandateDb>();

    private static FindEntry Find(IServiceProvider services) => services.GetRequiredService<FindEntry>();

    private static TakeEntry Take(IServiceProvider services) => services.GetRequiredService<TakeEntry>();

    private static SaveResult Save(IServiceProvider services) => services.GetRequiredService<SaveResult>();

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}

using Mandate.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>Levels of review, deadlines, locks and reminders.</summary>
internal static class ReviewServices
{
    public static IServiceCollection AddReview(this IServiceCollection services) => services
        .AddScoped<ReadReviewRules>().AddScoped<SetPeriodDates>().AddScoped<UnlockPeriod>().AddScoped<RelockPeriod>()
        .AddScoped(s => new SetReviewLevels(s.GetRequiredService<MandateDb>(), s.GetRequiredService<TimeProvider>()))
        .AddScoped(s => new DecideMany(s.GetRequiredService<MandateDb>(), s.GetRequiredService<ApproveResult>(), s.GetRequiredService<ReturnResult>()))
        .AddScoped<ReadQueue>().AddScoped<RecordReminders>()
        .AddJob(RecordReminders.Job, TimeSpan.FromHours(1), (s, ct) => s.GetRequiredService<RecordReminders>().HandleAsync(ct));
}

using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>Levels of review, deadlines, locks and reminders.</summary>
internal static class ReviewServices
{
    public static IServiceCollection AddReview(this IServiceCollection services) => services
        .AddScoped<ReadReviewRules>().AddScoped<SetReviewLevels>();
}

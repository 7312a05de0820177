using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mandate.Cooperation;

/// <summary>Publishes by itself once a month, on the day that the publisher names or the first one after it.</summary>
internal static class IatiSchedule
{
    public const string Job = "cooperation.publish_iati";

    /// <summary>It looks several times a day, so that a server that was down makes it good the same day.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(6);

    public static async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var (db, clock) = (services.GetRequiredService<MandateDb>(), services.GetRequiredService<TimeProvider>());
        var day = await db.Set<IatiPublisher>().Select(p => p.Day).SingleOrDefaultAsync(ct);
        var last = await db.Set<IatiPublication>().MaxAsync(p => (DateTimeOffset?)p.At, ct);
        if (!IsDue(day, last, clock.GetUtcNow())) return;
        var done = await services.GetRequiredService<PublishIati>().PublishAsync(Actor.System(Job), dryRun: false, ct);
        if (!done.IsOk) services.GetRequiredService<ILoggerFactory>().CreateLogger("Mandate.Cooperation.Iati")
            .LogWarning("Open aid data were not published: {Problems}", string.Join(", ", done.Problems.Select(p => p.Code)));
    }

    /// <summary>Due when this month's day has come and nothing was published since.</summary>
    internal static bool IsDue(int? day, DateTimeOffset? last, DateTimeOffset now) =>
        day is { } on && now.Day >= on && (last is null || last < new DateTimeOffset(now.Year, now.Month, on, 0, 0, 0, TimeSpan.Zero));
}

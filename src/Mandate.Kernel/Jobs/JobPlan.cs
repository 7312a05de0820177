using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Kernel;

/// <summary>
/// Something that the server does by itself at intervals: an operation of a module, run in a scope of its own.
/// With several servers on one database, one of them runs it.
/// </summary>
/// <param name="Name">
/// <c>module.operation</c>, lower case; also who acts: <see cref="Actor.System"/>. The stored schedule goes by it, so a
/// renamed job starts anew.
/// </param>
/// <param name="Every">From one start to the next; at least a second. One that was missed is made good once.</param>
/// <param name="Run">
/// Run again from the beginning when its server died in the middle, hence safe to run twice.
/// </param>
public sealed record JobPlan(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> Run);

/// <summary>How modules name their jobs and how the server takes them on.</summary>
public static class Jobs
{
    public static IServiceCollection AddJob(
        this IServiceCollection services, string name, TimeSpan every, Func<IServiceProvider, CancellationToken, Task> run) =>
        services.AddSingleton(new JobPlan(name, every, run));

    /// <summary>Makes this program run the planned jobs, from when it is ready until it stops.</summary>
    public static IServiceCollection AddJobRunner(this IServiceCollection services, Action<JobTimes>? times = null)
    {
        var chosen = new JobTimes();
        times?.Invoke(chosen);
        return services.AddSingleton(chosen).AddHostedService<JobRunner>();
    }
}

/// <summary>The clocks of a cluster of job runners; all servers of one database have the same.</summary>
public sealed class JobTimes
{
    /// <summary>After readiness, so that first requests have the machine to themselves.</summary>
    public TimeSpan StartDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a server says that it is alive.</summary>
    public TimeSpan CheckIn { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a server may be silent after its time before another takes over its jobs.</summary>
    public TimeSpan Silence { get; set; } = TimeSpan.FromSeconds(15);
}

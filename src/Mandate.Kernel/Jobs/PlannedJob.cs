using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Extensibility;

namespace Mandate.Kernel;

/// <summary>The one kind of job that the store knows: it runs the plan of its name.</summary>
internal sealed class PlannedJob(IServiceProvider services) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        // A server of another version may have planned what this one does not have.
        var plan = services.GetServices<JobPlan>().SingleOrDefault(p => p.Name == name);
        if (plan is null) return;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger<PlannedJob>();
        try
        {
            await using var scope = services.CreateAsyncScope();
            await plan.Run(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Job {Job} failed; it runs again in {Interval}", name, plan.Every);
        }
    }
}

/// <summary>Quartz builds jobs with this; each run gets the program's services.</summary>
internal sealed class PlannedJobFactory(IServiceProvider services) : IJobFactory
{
    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new JobScope(new PlannedJob(services)));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}

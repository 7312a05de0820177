using Quartz;

namespace Mandate.Kernel;

/// <summary>Brings the stored schedule to what this version plans.</summary>
internal static class JobSchedule
{
    public const string Group = "plan";

    public static async Task ApplyAsync(IScheduler scheduler, IReadOnlyList<JobPlan> plans, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var plan in plans) await ApplyAsync(scheduler, plan, now, ct);
        var planned = plans.Select(p => Key(p.Name)).ToHashSet();
        var stored = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), ct);
        await scheduler.DeleteJobs([.. stored.Where(key => !planned.Contains(key))], ct);
    }

    // A trigger that is there keeps its times: a server that is restarted often still runs what is due once a day.
    private static async Task ApplyAsync(IScheduler scheduler, JobPlan plan, DateTimeOffset now, CancellationToken ct)
    {
        await scheduler.AddJob(Job(plan), AddJobOptions.Replacing, ct);
        var trigger = new TriggerKey(plan.Name, Group);
        var stored = await scheduler.GetTrigger(trigger, ct) as ISimpleTrigger;
        if (stored?.RepeatInterval != plan.Every)
            await scheduler.ScheduleJob(Trigger(plan, trigger, now), ScheduleJobOptions.Replacing, ct);
    }

    private static JobKey Key(string name) => new(name, Group);

    private static IJobDetail Job(JobPlan plan) => JobBuilder.Create<PlannedJob>()
        .WithIdentity(Key(plan.Name)).StoreDurably().RequestRecovery().DisallowConcurrentExecution().Build();

    private static ITrigger Trigger(JobPlan plan, TriggerKey key, DateTimeOffset now) => TriggerBuilder.Create()
        .WithIdentity(key).ForJob(Key(plan.Name)).StartAt(now)
        .WithSimpleSchedule(s => s.WithInterval(plan.Every).RepeatForever()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
        .Build();
}

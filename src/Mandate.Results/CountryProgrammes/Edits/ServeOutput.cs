using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Says that a country programme serves an output of a framework, under one of its headings or none; or that it no longer does.</summary>
public sealed class ServeOutput(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Output">Identifier of the framework's result.</param>
    /// <param name="Priority">Code of the programme's heading.</param>
    /// <param name="Stop">It no longer serves it.</param>
    public sealed record Input(string Programme, Guid? Output, string? Priority = null, bool Stop = false);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindProgramme.ToEditAsync(db, places, by, input.Programme, ct);
        if (!found.TryGet(out var programme)) return found.Problems.ToList();
        var served = programme.Outputs.Find(o => o.ResultNodeId == input.Output);
        if (input.Stop) return await StopAsync(by, served, ct);
        var problems = await CheckAsync(by, input, ct);
        var named = input.Priority.Given();
        var priority = programme.Priorities.Find(p => p.Code == named);
        if (named is not null && priority is null) problems.Add(Problem.Rule("results.programme.no_priority", "priority", named, programme.Code));
        if (problems.Count > 0) return problems;
        if (served is null) db.Add(served = new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProgrammeId = programme.Id, ResultNodeId = input.Output!.Value });
        served.PriorityId = priority?.Id;
        return await db.SavePartAsync(by, "results.serve_output", ct);
    }

    private async Task<List<Problem>> CheckAsync(Access by, Input input, CancellationToken ct)
    {
        var node = await db.Set<ResultNode>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == input.Output, ct);
        var framework = node is null ? null : await db.Set<Framework>().AsNoTracking().SingleAsync(f => f.Id == node.FrameworkId, ct);
        if (node is null || framework is null || !by.MayRead(framework)) return [Problem.Rule("results.programme.choose_output", "output")];
        return await db.Set<ResultNode>().AnyAsync(n => n.ParentId == node.Id, ct) ? [Problem.Rule("results.programme.not_an_output", "output", node.Code, framework.Code)] : [];
    }

    private async Task<Outcome<Done>> StopAsync(Access by, ServedOutput? served, CancellationToken ct)
    {
        if (served is null) return Problem.NotFound("results.programme.no_part");
        db.Remove(served);
        return await db.SavePartAsync(by, "results.stop_serving_output", ct);
    }
}

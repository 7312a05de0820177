using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Opens an approved framework to readers who have not signed in, or closes it to them again.</summary>
public sealed class PublishFramework(MandateDb db)
{
    public sealed record Input(string Framework, bool IsPublic, int? Version = null);

    /// <param name="Changed">False where it was so already.</param>
    public sealed record Published(string Code, bool IsPublic, bool Changed);

    public async Task<Outcome<Published>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().SingleOrDefaultAsync(f => f.Code == input.Framework, ct);
        if (framework is null || !by.MayRead(framework)) return FrameworkAccess.NotFound(input.Framework);
        if (by.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return refusal;
        if (framework.Status != FrameworkStatus.Approved) return Problem.Rule("results.framework.not_approved", null, framework.Code);
        if (framework.IsPublic == input.IsPublic) return new Published(framework.Code, framework.IsPublic, false);
        if (input.Version is { } version) db.EditFrom(framework, version);
        framework.IsPublic = input.IsPublic;
        framework.FiguresVersion++;
        db.Act = new Act(by.Actor, input.IsPublic ? "results.publish_framework" : "results.withdraw_framework");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Published(framework.Code, framework.IsPublic, true) : saved.Problems.ToList();
    }
}

using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Says of one indicator what became of it from an earlier framework to a later one, or says it anew.</summary>
public sealed class SetLink(MandateDb db)
{
    /// <param name="Framework">The later one.</param>
    /// <param name="Id">The link that is changed; null: a new one.</param>
    /// <param name="Version">The version that was looked at; null: whatever it is now.</param>
    /// <param name="From">Code in the earlier framework; null: the later one is new.</param>
    /// <param name="To">Code in the later framework; null: the earlier one was dropped.</param>
    public sealed record Input(string Earlier, string? From, string Framework, string? To, LinkKind? Kind, bool IsComparable, string? Reason, Guid? Id = null, int? Version = null);

    /// <param name="Changed">False where nothing was to change.</param>
    public sealed record Saved(Guid Id, string Earlier, string? From, string Framework, string? To, LinkKind Kind, bool IsComparable, string? Reason, int Version, bool Changed);

    /// <returns>The link, or every problem at once.</returns>
    public async Task<Outcome<Saved>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var pair = await LinkAccess.PairAsync(db, by, input.Earlier, input.Framework, ct);
        if (!pair.TryGet(out var frameworks)) return pair.Problems.ToList();
        input = input with { From = input.From.Given(), To = input.To.Given(), Reason = input.Reason.Given() };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        var all = await db.Set<IndicatorLink>().Where(l => l.FromFrameworkId == frameworks.From.Id && l.ToFrameworkId == frameworks.To.Id).ToListAsync(ct);
        var link = input.Id is { } id ? all.Find(l => l.Id == id) : new IndicatorLink { Id = Guid.CreateVersion7(), FromFrameworkId = frameworks.From.Id, ToFrameworkId = frameworks.To.Id };
        if (link is null) return Problem.NotFound("results.link.not_found");
        var (from, to) = (await IndicatorAsync(frameworks.From, input.From, ct), await IndicatorAsync(frameworks.To, input.To, ct));
        // Whoever started from an older version sees first what somebody else made of it: saving says so.
        var isStale = input.Version is { } seen && seen != link.Version;
        if (!isStale && Check(input, frameworks, from, to, all.FindAll(l => l != link)) is { Count: > 0 } problems) return problems;
        if (input.Version is { } version && input.Id is not null) db.EditFrom(link, version);
        var changed = Apply(link, input, from, to);
        db.Act = new Act(by.Actor, "results.set_link", input.Reason);
        var saved = await db.SaveAsync(_ => Problem.Conflict("results.link.twice"), ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Saved(link.Id, frameworks.From.Code, input.From, frameworks.To.Code, input.To, link.Kind, link.IsComparable, link.Reason, link.Version, changed);
    }

    private async Task<Guid?> IndicatorAsync(Framework framework, string? code, CancellationToken ct) => code is null ? null
        : await db.Set<Indicator>().Where(i => i.FrameworkId == framework.Id && i.Code == code).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(ct);

    private static List<Problem> Check(Input input, (Framework From, Framework To) pair, Guid? from, Guid? to, List<IndicatorLink> others)
    {
        var problems = new List<Problem>();
        if (input.From is not null && from is null) problems.Add(Problem.Rule("results.report.indicator_unknown", "from", input.From, pair.From.Code));
        if (input.To is not null && to is null) problems.Add(Problem.Rule("results.report.indicator_unknown", "to", input.To, pair.To.Code));
        if (input.Kind is not { } kind) problems.Add(Problem.Rule("results.link.kind_missing", "kind"));
        else
        {
            problems.AddRange(LinkRules.CheckEnds(kind, input.From is not null, input.To is not null, input.IsComparable, input.Reason));
            if (problems.Count > 0) return problems;
            var claim = new LinkClaim(pair.From.Id, from, pair.To.Id, to, kind);
            if (others.Exists(o => o.Claim.Ends == claim.Ends)) problems.Add(Problem.Rule("results.link.twice", "to"));
            else if (new LinksTogether(others.Select(o => o.Claim)).Check(claim) is { } problem) problems.Add(problem);
        }
        return problems;
    }

    private bool Apply(IndicatorLink link, Input input, Guid? from, Guid? to)
    {
        if (input.Id is null) db.Add(link);
        (link.FromId, link.ToId, link.Kind, link.IsComparable, link.Reason) = (from, to, input.Kind ?? link.Kind, input.IsComparable, input.Reason);
        db.ChangeTracker.DetectChanges();
        return db.Entry(link).State is EntityState.Added or EntityState.Modified;
    }
}

using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Saves what an import, or its undo, made of a framework, together with the figures of the indicators whose rules it
/// changed: all of it or nothing. Figures of other indicators are left alone.
/// </summary>
internal sealed class SaveFramework(MandateDb db, FigureWriter figures)
{
    /// <param name="framework">Its code: what lies in it, or leans on it, may be computed from what was changed.</param>
    public Task HandleAsync(Act act, string framework, CancellationToken ct) => HandleAsync(act, framework, [], ct);

    /// <param name="act">Who, and why.</param>
    /// <param name="framework">See above.</param>
    /// <param name="others">Indicators whose figures rest on something else that was changed with them.</param>
    public async Task HandleAsync(Act act, string framework, IReadOnlyCollection<Guid> others, CancellationToken ct)
    {
        db.Act = act;
        var changed = IndicatorRuleChanges.WaitingIn(db);
        changed.AddRange(others.Except(changed.Select(c => c.Indicator)).Order().Select(id => (id, new List<RuleChange>())));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        await figures.ForgetAsync(Gone(), ct);
        await db.SaveChangesAsync(ct);
        foreach (var (indicator, rules) in changed) await FollowAsync(indicator, rules, ct);
        await figures.FollowAsync([.. (await ComputedIndicators.AroundAsync(db, framework, ct)).Except(changed.Select(c => c.Indicator))], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // Others have no figures once nothing is reported for them.
    private List<Guid> Gone() => [.. db.ChangeTracker.Entries<Indicator>().Where(e => e.State == EntityState.Deleted && e.Entity.IsComputed).Select(e => e.Entity.Id)];

    private async Task FollowAsync(Guid indicator, List<RuleChange> rules, CancellationToken ct)
    {
        var (before, after) = await figures.RefreshAsync(indicator, ct);
        if (before is not null || after is not null) db.Raise(new IndicatorRulesChanged(indicator, rules, before, after));
    }
}

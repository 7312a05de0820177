using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Saves what an import, or its undo, made of a framework, together with the figures of the indicators whose rules it
/// changed: all of it or nothing. Figures of other indicators are left alone.
/// </summary>
internal sealed class SaveFramework(MandateDb db, FigureWriter figures)
{
    public Task HandleAsync(Act act, CancellationToken ct) => HandleAsync(act, [], ct);

    /// <param name="others">Indicators whose figures rest on something else that was changed with them.</param>
    public async Task HandleAsync(Act act, IReadOnlyCollection<Guid> others, CancellationToken ct)
    {
        db.Act = act;
        var changed = IndicatorRuleChanges.WaitingIn(db);
        changed.AddRange(others.Except(changed.Select(c => c.Indicator)).Order().Select(id => (id, new List<RuleChange>())));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        await db.SaveChangesAsync(ct);
        foreach (var (indicator, rules) in changed) await FollowAsync(indicator, rules, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task FollowAsync(Guid indicator, List<RuleChange> rules, CancellationToken ct)
    {
        var (before, after) = await figures.RefreshAsync(indicator, ct);
        if (before is not null || after is not null) db.Raise(new IndicatorRulesChanged(indicator, rules, before, after));
    }
}

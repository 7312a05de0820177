using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Saves what an import, or its undo, made of a framework, together with the figures of the indicators whose rules it
/// changed: all of it or nothing. Figures of other indicators are left alone.
/// </summary>
internal sealed class SaveFramework(MandateDb db, FigureWriter figures)
{
    public async Task HandleAsync(Act act, CancellationToken ct)
    {
        db.Act = act;
        var changed = IndicatorRuleChanges.WaitingIn(db);
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

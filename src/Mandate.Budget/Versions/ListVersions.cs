using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>The versions of a budget, the newest first, with what became of each.</summary>
public sealed class ListVersions(MandateDb db)
{
    /// <param name="TotalUsd">All lines together, at constant prices.</param>
    /// <param name="Reason">Why it replaces an adopted version.</param>
    /// <param name="Seal">SHA-256 of its rows when it was adopted, in hexadecimal.</param>
    /// <param name="Withdrawal">Why it was withdrawn.</param>
    public sealed record Item(int Number, VersionStage Stage, DateTimeOffset At, int Lines, decimal TotalUsd, string? Reason, string? Decision, DateTimeOffset? AdoptedAt, string? Seal, string? Withdrawal);

    public async Task<Outcome<IReadOnlyList<Item>>> HandleAsync(Access by, string cycle, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Read, default) is { } refusal) return refusal;
        var rows = await (from version in db.Set<BudgetVersion>()
                          join c in db.Set<BudgetCycle>() on version.CycleId equals c.Id
                          where c.Code == cycle
                          orderby version.Number descending
                          select new
                          {
                              Version = version, Lines = db.Set<BudgetLine>().Count(l => l.VersionId == version.Id),
                              Total = db.Set<BudgetLine>().Where(l => l.VersionId == version.Id).Sum(l => l.StaffCost + l.NonStaffCost),
                          }).AsNoTracking().ToListAsync(ct);
        if (rows.Count == 0) return Problem.NotFound("budget.cycle.unknown", cycle);
        return rows.ConvertAll(r => new Item(r.Version.Number, r.Version.Stage, r.Version.At, r.Lines, r.Total, r.Version.Reason, r.Version.Decision, r.Version.AdoptedAt,
            r.Version.Seal is { } seal ? Convert.ToHexStringLower(seal) : null, r.Version.Withdrawal));
    }
}

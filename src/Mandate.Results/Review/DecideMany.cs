using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Approves or returns several results at once, each as the very content that was read. What changed meanwhile, or may
/// not be decided, is left out and named; the others are decided.
/// </summary>
public sealed class DecideMany
{
    public const int Most = 200;

    private readonly MandateDb db;
    private readonly ApproveResult approve;
    private readonly ReturnResult @return;

    internal DecideMany(MandateDb db, ApproveResult approve, ReturnResult @return) => (this.db, this.approve, this.@return) = (db, approve, @return);

    /// <param name="Version">The version that was read.</param>
    /// <param name="ContentHash">SHA-256 in hexadecimal of the content that was read.</param>
    public sealed record Item(Guid Id, int Version, string ContentHash);

    /// <param name="Reason">For returning: the same for all of them.</param>
    public sealed record Input(IReadOnlyList<Item> Items, bool Approve, string? Reason = null);

    public sealed record Decided(IReadOnlyList<SavedResult> Done, IReadOnlyList<LeftOut> LeftOut);

    /// <param name="Indicator">Null, as country and period, where whoever asks may not know of it.</param>
    public sealed record LeftOut(Guid Id, string? Indicator, string? Country, string? Period, Problem Why);

    /// <returns>What was decided and what was not, or what is wrong with the request as a whole.</returns>
    public async Task<Outcome<Decided>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (Check(input).ToList() is { Count: > 0 } problems) return problems;
        var (done, left) = (new List<SavedResult>(), new List<(Guid Id, Problem Why)>());
        foreach (var item in input.Items.DistinctBy(i => i.Id))
        {
            // Each decision stands by itself, and starts from what the database holds now.
            db.ChangeTracker.Clear();
            var outcome = await DecideAsync(by, item, input, ct);
            if (outcome.TryGet(out var saved)) done.Add(saved);
            else left.Add((item.Id, outcome.Problems[0]));
        }
        db.ChangeTracker.Clear();
        return new Decided(done, await NameAsync(by, left, ct));
    }

    private static IEnumerable<Problem> Check(Input input)
    {
        if (input.Items.Count == 0) yield return Problem.Rule("results.bulk.none", "chosen");
        if (input.Items.Count > Most) yield return Problem.Rule("results.bulk.many", "chosen", Most);
        if (!input.Approve && string.IsNullOrWhiteSpace(input.Reason)) yield return Problem.Rule("results.review.reason_missing", "reason");
        if (input.Reason?.Length > ReturnResult.LongestReason) yield return Problem.Rule("results.review.reason_long", "reason", ReturnResult.LongestReason);
    }

    private Task<Outcome<SavedResult>> DecideAsync(Access by, Item item, Input input, CancellationToken ct) => input.Approve
        ? approve.HandleAsync(by, new(item.Id, item.Version, item.ContentHash), ct)
        : @return.HandleAsync(by, new(item.Id, item.Version, input.Reason), ct);

    private async Task<List<LeftOut>> NameAsync(Access by, List<(Guid Id, Problem Why)> left, CancellationToken ct)
    {
        var ids = left.ConvertAll(l => l.Id);
        var found = await (from r in db.Set<CountryResult>().AsNoTracking()
                           join f in db.Set<Framework>() on r.FrameworkId equals f.Id
                           join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
                           join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                           where ids.Contains(r.Id)
                           select new { Result = r, Framework = f, Indicator = i.Code, Period = p.Code }).ToDictionaryAsync(r => r.Result.Id, ct);
        return left.ConvertAll(l => found.TryGetValue(l.Id, out var r) && by.MaySee(r.Result, r.Framework)
            ? new LeftOut(l.Id, r.Indicator, r.Result.Country, r.Period, l.Why) : new LeftOut(l.Id, null, null, null, l.Why));
    }
}

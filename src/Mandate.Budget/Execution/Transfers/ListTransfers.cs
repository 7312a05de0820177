using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>The transfers of a biennium and the rules of its parts, the newest transfer first.</summary>
public sealed class ListTransfers
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly People people;

    internal ListTransfers(MandateDb db, OpenDesk desks, People people) => (this.db, this.desks, this.people) = (db, desks, people);

    /// <param name="ProposedBy">Name of the person; the actor where there is none.</param>
    /// <param name="MayDecide">Whoever asks may approve or refuse it.</param>
    public sealed record Item(int Number, LineKey From, LineKey To, decimal AmountUsd, string Month, string Reason, string? Decision, TransferState State, bool IsAlone,
        string ProposedBy, DateTimeOffset ProposedAt, string? DecidedBy, DateTimeOffset? DecidedAt, string? Refusal, int Version, bool MayDecide);

    /// <param name="Version">0: the part has no rule yet.</param>
    public sealed record Rule(string Part, bool ForbidsOut, bool ForbidsIn, decimal? LimitPercent, decimal? LimitUsd, int Version = 0);

    /// <param name="Lines">By their whole names, for those who propose.</param>
    public sealed record View(string Cycle, IReadOnlyList<Item> Transfers, IReadOnlyList<Rule> Rules, IReadOnlyList<LineKey> Lines, ControlMode Control, IReadOnlyList<string> Closed);

    public async Task<Outcome<View>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var transfers = await db.Set<Transfer>().AsNoTracking().Where(t => t.CycleId == desk.CycleId).OrderByDescending(t => t.Number).ToListAsync(ct);
        var rules = await db.Set<TransferRule>().AsNoTracking().Where(r => r.CycleId == desk.CycleId).OrderBy(r => r.Part)
            .Select(r => new Rule(r.Part, r.ForbidsOut, r.ForbidsIn, r.LimitPercent, r.LimitUsd, r.Version)).ToListAsync(ct);
        var names = await people.NamesAsync(transfers.SelectMany(t => new[] { t.ProposedBy, t.DecidedBy }).Select(id => new Actor(id ?? "").AccountId).OfType<Guid>().Distinct(), ct);
        string Name(string actor) => new Actor(actor).AccountId is { } id && names.TryGetValue(id, out var name) ? name : actor;
        return new View(desk.Cycle.ToString(), transfers.ConvertAll(t => new Item(t.Number, t.From, t.To, t.AmountUsd, BudgetMonth.Text(t.Month), t.Reason, t.Decision, t.State, t.IsAlone,
            Name(t.ProposedBy), t.ProposedAt, t.DecidedBy is { } other ? Name(other) : null, t.DecidedAt, t.Refusal, t.Version,
            t.State == TransferState.Proposed && by.May(BudgetFunctions.ApproveTransfer, default) && !DecideTransfer.IsAuthor(by.Actor, t))),
            rules, [.. desk.Book.Lines.Select(LineKey.Of)], desk.Mode, [.. desk.Closed.Order().Select(BudgetMonth.Text)]);
    }
}

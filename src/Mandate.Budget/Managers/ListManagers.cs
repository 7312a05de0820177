using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Who answers for which lines of a budget today, and who did before.</summary>
public sealed class ListManagers
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly People people;
    private readonly TimeProvider clock;

    internal ListManagers(MandateDb db, OpenDesk desks, People people, TimeProvider clock) => (this.db, this.desks, this.people, this.clock) = (db, desks, people, clock);

    /// <param name="Until">Last day; null: until further notice.</param>
    public sealed record Term(string Manager, DateOnly From, DateOnly? Until);

    /// <param name="Lines">How many lines of the budget it is about.</param>
    /// <param name="AppropriationUsd">Of these lines, without transfers.</param>
    /// <param name="Manager">Today; null: nobody.</param>
    /// <param name="Terms">All there are and were, the latest first.</param>
    public sealed record Item(bool IsLine, string Managed, int Lines, decimal AppropriationUsd, string? Manager, IReadOnlyList<Term> Terms);

    /// <param name="Unassigned">Lines that nobody answers for today.</param>
    /// <param name="AllLines">By their whole names, for those who assign.</param>
    public sealed record View(string Cycle, IReadOnlyList<Item> Items, int Unassigned, IReadOnlyList<LineKey> AllLines);

    public async Task<Outcome<View>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var all = await db.Set<ManagerAssignment>().AsNoTracking().ToListAsync(ct);
        var names = await people.NamesAsync(all.Select(a => a.AccountId).Distinct(), ct);
        var managers = new LineManagers(all, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var functions = desk.Book.Lines.Select(l => l.Manager).OfType<string>().Select(f => (IsLine: false, Managed: f));
        var items = functions.Concat(all.Select(a => (a.IsLine, a.Managed))).Distinct().OrderBy(m => m.IsLine).ThenBy(m => m.Managed, StringComparer.Ordinal).Select(Of);
        return new View(desk.Cycle.ToString(), [.. items], desk.Book.Lines.Count(l => managers.Of(l) is null), [.. desk.Book.Lines.Select(LineKey.Of)]);

        Item Of((bool IsLine, string Managed) m)
        {
            var lines = desk.Book.Lines.Where(l => m.IsLine ? LineKey.Of(l).ToString() == m.Managed : l.Manager == m.Managed).ToList();
            var terms = all.Where(a => (a.IsLine, a.Managed) == m).OrderByDescending(a => a.From).ThenByDescending(a => a.At).Select(a => new Term(Name(a), a.From, a.Until));
            return new(m.IsLine, m.Managed, lines.Count, lines.Sum(LineBalance.AppropriationOf), managers.Of(m.IsLine, m.Managed) is { } now ? Name(now) : null, [.. terms]);
        }

        string Name(ManagerAssignment a) => names.GetValueOrDefault(a.AccountId) ?? Actor.Account(a.AccountId).Id;
    }
}
